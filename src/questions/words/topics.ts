/** Things people ask about that are not certifications of a rulebook, roles, and the small words that turn a meaning. */
export const TOPICS = {
  certificate: `
    cert | certs | certified | certify* | certifying | course | courses | class | classes | training |
    trainings | lesson | lessons | credential* | license | licenses | badge | module | qualification* | workshop* |
    requirement* | paper | paperwork`,
  coachCourse: `
    class of the age | course of the age | class of my age | course for the age | class for the age | age level | age - level | coaching course* | coach course* | coaching cert* | coach cert* | coaching class* | coach class* |
    coaching license* | coach training | coaching training | age specific | age - specific | age
    appropriate | age - appropriate | division cert* | division course* | division specific | course for
    | class for | discipline specific | discipline - specific | coach cert | coaching workshop* | cert
    for | certs for | training for`,
  crossCert: `
    cross cert* | cross - cert* | crosscert* | convert | conversion | equivalen* | cross over |
    crossover | credit for | reciprocity | recognize* | recognise* | x cert* | x - cert* | application
    packet | packet | license swap* | swap over | swap my | swap licenses | transfer my license | trade
    in | exchange | honor my | take my license | other soccer bodies | other federations | other
    federation | soccer federation | mexican federation | federation | application`,
  elsewhere: `
    another region | other region | different region | old region | previous region | from region |
    moved here | transferred | another state | other state | different state | another area | out of
    state | last region | former region | another city | our old | another job | my job | teaching job | another org | other org | another non - profit | for work |
    school district | usa swimming | swim team | usa hockey | gymnastics | little league | pop warner | ymca | another league | another club | another organization | other organization* | my
    employer | teacher | different league | other league | scouts | another sport | little league | for
    school | another program | different organization | through work`,
  coursePart: `
    pre work | prework | post class | post work | classroom | homework | work before | work after |
    class time | practical | pre class | work before | afterwork | after class work | residential | overnight | sleep over | sleepover | stay over | camp | per
    day | full day | split up | split into | broken up | broken down | divided up | made up of | made of |
    consist of | consists of | structured | how is it split`,
  firstTime: `
    first time | first season | first year | first game | first practice | first of all | feel free |
    free time | free weekend | free to | first day | my first | at first`,
  headNoun: `
    knock on the head | knocks on the head | knock to the head | knocks to the head | bump on the head |
    bumps on the head | hits to the head | blows to the head |
    not the head | am the head | am head | is the head | only the head | heads up | head start | head to | heading to | heading over | heading out | head over | headed to |
    over my head | heads or tails | head of | head ref | head referee | heading into | headed into | off
    the top of my head | head count | headcount | in my head | headed for | heading for the | scratching
    my head | my head | ahead`,
  fieldSession: 'field session* | live session* | field class* | field training',
  device: `
    phone screen | phone only | phone in hand | phone in one hand | phone app | phone browser | phone died |
    phone battery | my phone | my cell | from phone | on phone | on a phone | from a phone | small phone |
    tiny phone | iphone | smartphone | smart phone | phone keyboard | phone right now | phone while`,
  onlinePart: `
    any online | online work | online homework | online part | online portion | online course | online class | online half | online section | online
    piece | online module`,
  headCoach: 'head coach | head coaching | main coach | head coach*',
  assistant: `
    assistant | assistants | assistant coach* | helper | helpers | co coach | cocoach | co - coach |
    helping out | help out | assists | assisting`,
  referee: `
    just ref | only ref | am a ref | am a referee | only referee | am only a ref | just a ref | want to
    ref | just referee | referees need | refs need`,
  teamManager: `
    team parent | team mom | team dad | manager | snack parent | team parents | team mum | soccer mom |
    team manager* | managers`,
  volunteerRole: 'volunteer | volunteers | non coach | every volunteer | board member',
  coachPerson: 'coach | coaches | coached | coaching | i coach | volunteering',
  minor: `
    minor | minors | teen | teenager | teens | teenage | youth coach | youth volunteer | my nephew | nephew | niece | my niece | my teen | teenaged | high schooler |
    older brother | older sister`,
  experience: `
    never played | never touched | never kicked | never watched | know nothing | zero experience | no soccer |
    first timer | rookie | not sporty | soccer illiterate | soccer noob | noob | no sports | soccer person |
    not a soccer | background in soccer | background in coaching | coaching background | background in sports | sports background | background as a coach | never done sports | do not follow soccer | used to play | no experience | prior experience | previous experience | experience | know nothing
    about soccer | do not know soccer | never coached | not played | do not know anything | clueless |
    know anything about soccer | played before | coached before | no clue | no idea about soccer | not
    athletic | no background | know the rules | know how to play | never kicked | total beginner |
    beginner | newbie | ever played | have to know soccer | need to know soccer | know soccer | do not
    play | not know much | newcomer | been a player | know tactics | know everything | teach me | will
    ayso teach | trained to coach | soccer knowledge | athlete | played soccer | play soccer | tactics |
    never done this before | good at soccer | played in school | a player myself | ex player | any good
    at | coaching experience | playing experience | soccer background | taught how | train coaches |
    trains coaches | train me | training provided | teach coaches | train new coaches | teach new
    coaches | learn to coach | learn how to`,
  job: `
    winning at all | ayso focus | focus on at | main focus | what does a coach | get out of coaching | why coach | why should i coach | in it for me | rewarding | coaching fun | why
    would i coach | why would anyone coach | give the kids | give my kids | give the children | point of
    coaching | purpose of a coach | values | goals of a coach | win or | wins or | winning or | or winning | or wins | results first | results or | win at all costs | just winning | about wins | about winning | about results | besides teaching skills | instill | sell me
    on | convince me | what do coaches | what does an ayso coach | role of | coach role | coach do |
    coaches do | job | duties | responsibilit* | expected of | what is the role | coaching about | do
    all day | what is a coach | what is coaching | what would i be doing | what would i do | coach job |
    what should i teach | supposed to teach | coaches teach | coach teach | expected to teach | teach the kids | what do i teach | teach them | what is expected`,
  program: 'program | activities | activity | curriculum | lesson plan* | session plan*',
  region: 'region | your region | our region | this region | the region | office',
  renewWord: 'renew* | recert | redo | retake | refresher | refreshers | refresh',
  level: `
    level of ref* | level of referee | ref level | referee level | what level | which level | grade of
    ref* | what kind of ref* | what type of ref* | referee grade | regional level | 8u official |
    official level | what level ref | level ref`,
  recency: `
    every 2 years | every two years | 2 year rule | 2 years | two years | every 2 year | 2 year`,
  greeting: 'hi | hello | hey | good morning | good evening | good afternoon | yo',
  thanks: 'thanks | thank you | cheers | much appreciated | awesome thanks',
  help: `
    help | what can you do | what do you do | what do you know | how do you work | what can i ask | what
    are you`,
  lists: `
    list | page | steps list | leave* | leave anything out | left out | leaves out | omit* | match the |
    contradict* | conflict* | disagree* | inconsisten* | leave out`,
  allAges: `
    no matter the age | regardless of | any age | every age | no matter which | all ages | all divisions
    | every division | depend on the | depends on the | depend on | whatever age | no matter what | same
    for all | differ by | vary by`,
  instead: 'instead of | rather than | in place of | count as | counts as | in lieu',
  only: 'only | just',
  myself: 'i | my | me | we | our',
  player: `
    player | players | kid | kids | son | daughter | child | children | boy | girl | boys | girls |
    defender | striker | goalie`,
} as const;

export type TopicWord = keyof typeof TOPICS;
