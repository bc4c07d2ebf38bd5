import {
  asArray,
  asString,
  type Check,
  checkKeys,
  checkString,
  checkText,
  isObject,
  type Json,
} from './check.ts';

function checkOption(check: Check, where: string, value: unknown): void {
  if (!isObject(value)) {
    check.say(where, 'must be an option');
    return;
  }
  checkKeys(check, where, value, ['text', 'value', 'description']);
  checkText(check, `${where}.text`, value.text, 75, 'plain_text');
  checkString(check, `${where}.value`, value.value, 150);
  if ('description' in value) checkText(check, `${where}.description`, value.description, 75, 'plain_text');
}

function checkSelect(check: Check, where: string, select: Json): void {
  checkKeys(check, where, select, ['type', 'placeholder', 'action_id', 'options', 'initial_option']);
  if ('placeholder' in select)
    checkText(check, `${where}.placeholder`, select.placeholder, 150, 'plain_text');
  const options = asArray(select.options);
  if (options.length < 1 || options.length > 100)
    check.say(where, `${options.length} options, 1 to 100 are allowed`);
  for (const [at, option] of options.entries()) checkOption(check, `${where}.options[${at}]`, option);
  const initial = select.initial_option;
  const isOffered = options.some((option) => JSON.stringify(option) === JSON.stringify(initial));
  if (initial !== undefined && !isOffered) check.say(where, 'initial_option is not one of the options');
}

function checkButton(check: Check, where: string, button: Json): void {
  checkKeys(check, where, button, ['type', 'text', 'action_id', 'value', 'url', 'style']);
  checkText(check, `${where}.text`, button.text, 75, 'plain_text');
  if ('value' in button) checkString(check, `${where}.value`, button.value, 2000);
  if ('url' in button) checkString(check, `${where}.url`, button.url, 3000);
  if ('url' in button && !/^https?:\/\//.test(asString(button.url)))
    check.say(where, 'url is not an address');
  const { style } = button;
  if (style !== undefined && style !== 'primary' && style !== 'danger')
    check.say(where, `style ${String(style)}`);
}

function checkTextInput(check: Check, where: string, input: Json): void {
  checkKeys(check, where, input, ['type', 'action_id', 'initial_value', 'multiline', 'placeholder']);
  if ('initial_value' in input) checkString(check, `${where}.initial_value`, input.initial_value, 3000);
  if ('placeholder' in input) checkText(check, `${where}.placeholder`, input.placeholder, 150, 'plain_text');
}

/** An element of an actions or input block. */
export function checkElement(check: Check, where: string, element: unknown, ids: Set<string>): void {
  if (!isObject(element)) {
    check.say(where, 'must be an element');
    return;
  }
  checkString(check, `${where}.action_id`, element.action_id, 255);
  const id = asString(element.action_id);
  if (ids.has(id)) check.say(where, `action_id ${id} is used twice`);
  ids.add(id);
  switch (element.type) {
    case 'button':
      checkButton(check, where, element);
      break;
    case 'static_select':
      checkSelect(check, where, element);
      break;
    case 'plain_text_input':
      checkTextInput(check, where, element);
      break;
    case 'datepicker':
      checkKeys(check, where, element, ['type', 'action_id', 'initial_date']);
      if ('initial_date' in element && !/^\d{4}-\d\d-\d\d$/.test(asString(element.initial_date)))
        check.say(where, 'initial_date is not YYYY-MM-DD');
      break;
    case 'file_input':
      checkKeys(check, where, element, ['type', 'action_id', 'filetypes', 'max_files']);
      break;
    default:
      check.say(where, `unknown element ${String(element.type)}`);
  }
}
