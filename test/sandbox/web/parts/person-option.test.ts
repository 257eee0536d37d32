import { describe, expect, it } from '@jest/globals';
import { peopleCalled, SHOWN_PEOPLE } from '../../../../sandbox/web/parts/person-option';

const people = Array.from({ length: 50 }, (_, index) => ({
  accountId: `${index}`,
  displayName: `Caller ${index}`,
  group: '',
  about: '',
  licensed: false,
  timeZone: 'Europe/Berlin',
}));

describe('finding a person by typing', () => {
  it('finds names with the text anywhere in them, in either case', () => {
    expect(peopleCalled(people, ' LER 49').map(({ accountId }) => accountId)).toEqual(['49']);
  });

  it('shows at most a menu full', () => {
    expect(peopleCalled(people, '')).toHaveLength(SHOWN_PEOPLE);
  });
});
