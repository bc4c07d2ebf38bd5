import { type Intent, type Part, pageSource } from '../../part.ts';

const PLACE = '(?:city|cities|town|towns|state|area|areas|place|places|county|neighborhood|neighborhoods)';
/** "Region 60 is of which cities?", "what state are you in?", "where is this region?" */
const ASKS_PLACE = new RegExp(
  ` (?:which|what|whose) ${PLACE} (?:\\w+ ){0,4}(?:region|you|this|ayso|serve|cover|belong|in) | region (?:\\d+ )?(?:\\w+ ){0,3}(?:of|in|for|cover|covers|serve|serves) (?:which|what) ${PLACE} | where (?:is|are) (?:you|this region|the region|our region|region \\d+|you guys|region) (?:located |based |at )?[?.] | (?:live|living|am) (?:\\w+ ){0,4}(?:,|\\.|is|are) (?:\\w+ ){0,4}(?:that|this|it|which) (?:your|the right|my|our|still) region | (?:is|are) (?:region \\d+|this region|you) (?:in|near|based in) | (?:have|got|offer|run) (?:any |a )?(?:teams?|soccer|players|programs?|leagues?) (?:in|near|around|from) (?!\\d|the |my |our |your |fall|spring|summer|winter|person|person |season)\\w+ | part of (?:your|this|the|our) region [?.] | is that (?:still )?(?:you|you guys|your region|this region|your area) [?.] `,
);

/** Which places a region is named for; what else it covers no rulebook says. */
export const whereRegionIntent: Intent = {
  id: 'where-region',
  score: ({ asked, has }) => {
    if (has('heading', 'crossCert', 'certificate') || asked.certs.length > 0) return 0;
    return ASKS_PLACE.test(asked.words) ? 0.94 : 0;
  },
  answer: ({ rulebook, locale: t, page, isYesNo }): Part => {
    const { number, name, state } = rulebook.region;
    const text = t.region.placeOf(t.region_(number), name.split('/'), state);
    const sources = [pageSource(rulebook, 'Contact Us')];
    return isYesNo
      ? { text: t.sentences(text, t.region.noMorePlaces(page)), mode: 'answer', sources, ask: ['anything'] }
      : { text, mode: 'answer', sources };
  },
};
