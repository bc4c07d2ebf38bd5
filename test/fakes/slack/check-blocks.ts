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
import { checkElement } from './check-elements.ts';

function checkSection(check: Check, where: string, block: Json): void {
  checkKeys(check, where, block, ['type', 'block_id', 'text', 'fields', 'accessory', 'expand']);
  if (!('text' in block) && !('fields' in block)) check.say(where, 'needs text or fields');
  if ('text' in block) checkText(check, `${where}.text`, block.text, 3000);
  const fields = asArray(block.fields);
  if ('fields' in block && (fields.length < 1 || fields.length > 10))
    check.say(where, `${fields.length} fields`);
  for (const [at, field] of fields.entries()) checkText(check, `${where}.fields[${at}]`, field, 2000);
}

function checkContext(check: Check, where: string, block: Json): void {
  checkKeys(check, where, block, ['type', 'block_id', 'elements']);
  const elements = asArray(block.elements);
  if (elements.length < 1 || elements.length > 10) check.say(where, `${elements.length} elements`);
  for (const [at, element] of elements.entries()) checkText(check, `${where}.elements[${at}]`, element, 3000);
}

function checkActions(check: Check, where: string, block: Json, ids: Set<string>): void {
  checkKeys(check, where, block, ['type', 'block_id', 'elements']);
  const elements = asArray(block.elements);
  if (elements.length < 1 || elements.length > 25)
    check.say(where, `${elements.length} elements, 1 to 25 are allowed`);
  for (const [at, element] of elements.entries()) {
    const kind = isObject(element) ? element.type : undefined;
    if (kind !== 'button' && kind !== 'static_select')
      check.say(where, `${String(kind)} in an actions block`);
    checkElement(check, `${where}.elements[${at}]`, element, ids);
  }
}

function checkInput(check: Check, where: string, block: Json, ids: Set<string>): void {
  checkKeys(check, where, block, [
    'type',
    'block_id',
    'label',
    'element',
    'hint',
    'optional',
    'dispatch_action',
  ]);
  checkText(check, `${where}.label`, block.label, 2000, 'plain_text');
  if ('hint' in block) checkText(check, `${where}.hint`, block.hint, 2000, 'plain_text');
  // Input ids need only be unique in their block; the block's own id is checked by the caller.
  checkElement(check, `${where}.element`, block.element, new Set(ids));
}

function checkBlock(check: Check, where: string, block: unknown, ids: Set<string>, surface: Surface): void {
  if (!isObject(block)) {
    check.say(where, 'must be a block');
    return;
  }
  switch (block.type) {
    case 'header':
      checkKeys(check, where, block, ['type', 'block_id', 'text']);
      checkText(check, `${where}.text`, block.text, 150, 'plain_text');
      break;
    case 'section':
      checkSection(check, where, block);
      break;
    case 'context':
      checkContext(check, where, block);
      break;
    case 'divider':
      checkKeys(check, where, block, ['type', 'block_id']);
      break;
    case 'actions':
      checkActions(check, where, block, ids);
      break;
    case 'input':
      if (surface !== 'modal') check.say(where, `input block in a ${surface}`);
      checkInput(check, where, block, ids);
      break;
    default:
      check.say(where, `unknown block ${String(block.type)}`);
  }
}

export type Surface = 'message' | 'modal' | 'home';

const MOST = { message: 50, modal: 100, home: 100 } as const;
/** Whole messages beyond about this many characters are refused as too long; a view may have 250 kB. */
const SIZE = { message: 13_000, modal: 250_000, home: 250_000 } as const;

/** Block Kit's published rules for what this bot may send. */
export function checkBlocks(check: Check, blocks: unknown, surface: Surface): void {
  if (!Array.isArray(blocks)) {
    check.say('blocks', 'must be an array');
    return;
  }
  if (blocks.length > MOST[surface])
    check.say('blocks', `${blocks.length} blocks, ${MOST[surface]} are allowed`);
  const size = JSON.stringify(blocks).length;
  if (size > SIZE[surface]) check.say('blocks', `msg_blocks_too_long: ${size} characters`);
  const ids = new Set<string>();
  const blockIds = new Set<string>();
  for (const [at, block] of blocks.entries()) {
    checkBlock(check, `blocks[${at}]`, block, ids, surface);
    if (!isObject(block) || !('block_id' in block)) continue;
    checkString(check, `blocks[${at}].block_id`, block.block_id, 255);
    const id = asString(block.block_id);
    if (blockIds.has(id)) check.say(`blocks[${at}]`, `block_id ${id} is used twice`);
    blockIds.add(id);
  }
}
