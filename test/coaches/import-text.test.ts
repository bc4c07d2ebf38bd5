import { expect, it } from 'vitest';
import { rejectText, reviewText } from '../../src/coaches/import-text.ts';
import { Reject } from '../../src/coaches/record.ts';

it.each(Reject.shape.why.options)('says in a sentence why something was not used: %s', (why) => {
  const sentence = rejectText({ why, row: 5, column: 'DOB', value: 'Juggling', count: 4 });
  expect(sentence).toMatch(/^[A-Z0-9].+\.$/);
  expect(sentence).not.toMatch(/undefined/);
});

it('names the row, the value and how many there are', () => {
  const reject = {
    why: 'unknown-certificate',
    row: 5,
    column: 'CertificateName',
    value: 'Juggling',
    count: 4,
  } as const;
  expect(rejectText(reject)).toBe(
    'Row 5 and 3 more: the certificate “Juggling” is not known and was not counted.',
  );
  expect(reviewText('same-name')).toBe('Only the name is the same.');
});
