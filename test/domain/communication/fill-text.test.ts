import { describe, expect, it } from '@jest/globals';
import {
  fillText,
  wrongPlaceholders,
  type PlaceholderValues,
} from '../../../src/domain/communication/fill-text';
import { isCustomerSafe, PLACEHOLDERS } from '../../../src/domain/communication/placeholder';

const VALUES = Object.fromEntries(PLACEHOLDERS.map((name) => [name, `<${name}>`])) as PlaceholderValues;
const messages = (text: string, audience: 'customer' | 'team' | 'provider'): readonly string[] => {
  const filled = fillText(text, audience, VALUES);
  return filled.ok ? [] : (filled.problem.fields ?? []).map(({ message }) => message);
};

describe('placeholders', () => {
  it('are filled in, however they are spaced and written', () => {
    const filled = fillText('{{escalation}}: {{ Next  Update }} {{CUSTOMER IMPACT}}', 'customer', VALUES);
    expect(filled).toEqual({ ok: true, value: '<escalation>: <next update> <customer impact>' });
  });

  it('name each unknown one once, and nothing in them is evaluated', () => {
    expect(messages('{{cost}} {{ cost }} {{1+1}} {{__proto__}} {{toString}}', 'team')).toEqual([
      'There is no placeholder {{cost}}.',
      'There is no placeholder {{1+1}}.',
      'There is no placeholder {{__proto__}}.',
      'There is no placeholder {{tostring}}.',
    ]);
  });

  it.each(PLACEHOLDERS.filter((name) => !isCustomerSafe(name)))(
    'keep {{%s}} from customers and providers, and from nobody inside',
    (name) => {
      expect(messages(`{{${name}}}`, 'customer')).toEqual([`The customer may not read {{${name}}}.`]);
      expect(messages(`{{${name}}}`, 'provider')).toEqual([`The provider may not read {{${name}}}.`]);
      expect(messages(`{{${name}}}`, 'team')).toEqual([]);
    },
  );

  it('are not looked for in what was filled in', () => {
    const values = { ...VALUES, 'customer impact': '{{manager}} $& $1' };
    expect(fillText('{{customer impact}}', 'customer', values)).toEqual({
      ok: true,
      value: '{{manager}} $& $1',
    });
  });

  it('say what is not known yet instead of leaving a gap', () => {
    const filled = fillText('{{cause}}', 'team', { ...VALUES, cause: '' });
    expect(filled.ok ? [] : filled.problem.fields).toEqual([
      { path: 'text', message: 'Nothing is known yet for {{cause}}.' },
    ]);
  });

  it('leave single braces and unfinished ones as they were written', () => {
    const text = 'a {b} {{ c } }} {{\n}}';
    expect(fillText(text, 'team', VALUES)).toEqual({ ok: true, value: text });
    expect(wrongPlaceholders(text, null, 'text')).toEqual([]);
  });
});
