import { expect, test } from 'vitest';
import type { Incoming } from '../../src/bot/incoming.ts';
import { openHouse } from '../house.ts';

const from = (workspace: string): Pick<Incoming, 'person' | 'place'> => ({
  person: { platform: 'discord', workspace, id: '7', name: 'Ana', isManager: false },
  place: { channel: workspace, isDirect: workspace === '@me' },
});

test('a direct message in Discord is answered by the rules of the server the person used last', async () => {
  const { bot, services } = await openHouse();
  await services.settings.change('discord', 'albuquerque', { field: 'region', value: 'region-104' });
  const steps = async (workspace: string) => {
    const answer = await bot.handle({
      type: 'command',
      name: 'coach-steps',
      text: '10U',
      ...from(workspace),
    });
    return 'summary' in answer ? answer.summary : '';
  };
  expect(await steps('@me')).toContain('Region 60');
  expect(await steps('albuquerque')).toContain('Region 104');
  expect(await steps('@me')).toContain('Region 104');
  expect(await steps('elsewhere')).toContain('Region 60');
  expect(await steps('@me')).toContain('Region 60');
});
