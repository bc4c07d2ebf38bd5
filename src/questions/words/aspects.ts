/**
 * What about a thing is asked. A phrase is matched word by word; `reg*` is the beginning of a word, `_` any one word.
 * Of phrases that lie in one another only the longest counts.
 */
export const ASPECTS = {
  cost: `
    cost* | price* | fee | fees | pay for | paying for | i pay | to pay | for free | free of charge | is
    free | are free | it free | dollar* | reimburs* | money | charge* | expens* | refund* | $ | how much
    is | how much are | out of pocket | pay back | discount* | registration free | free registration |
    who pays | cheap* | free`,
  duration: `
    how many time | how much of my time | time does it cost | eat up | how long | how many hour* | how much time | hours | time commitment | time wise | long is | long
    does | long are | how many minutes | take all day | how many day* | days long | time consuming | how
    many weekend* | total time | lengthy | duration | time it takes | lunch break | how quick* | how
    long will | all day | time does it take | length of the course | length of the class | how lengthy |
    total hours | hours total | post class work | how much work | class hours | whole day | whole weekend | entire day | entire weekend | full weekend |
    all weekend | half day | half a day | 1 day thing | 1 - day | one day thing | one - day | a day thing | day long | multiple days | several days |
    more than 1 day | equally long | whole saturday | longest | shortest |
    length | longer | shorter | how much classroom | minutes | minute`,
  frequency: `
    start over | start all over | all over again | since my last | since i last | too long | been a while | come up again | comes up again | come around |
    periodic* | on repeat | on a cycle | refresh it | top up | still run | roll over |
    years between | time between | months between | how far apart | years apart | between coach* class* |
    between class* | between course* | whats the cycle | what cycle | how soon again | back every |
    does it roll over | rolls over | how often | every year | every season | each year | each season | annual* | yearly | every _ year* |
    every _ month* | per year | a year thing | per season | renew* | expir* | redo | redone | retake |
    retaken | again | 1 time | one time | one-time | one and done | onetime | once | refresh* | recert |
    how many times | recurring | repeat it | do over | good for life | lifetime | for life | forever |
    every couple | every few | every other year | how frequent* | frequen* | do it over | how long is it
    good | how long is _ good | how long does it last | how long does _ last | how long is it valid |
    how long is _ valid | how long _ valid | how long are _ valid | how long are _ good | how long do
    they last | how long _ _ good for | how long _ _ _ good for | how long _ _ valid | how long _ _ last
    | how long _ _ _ last | run out | runs out | lapse* | come due | this season too | season after
    season | each fall | every fall | every spring | biennial | biannual* | semiannual* | update it |
    keep doing | over and over | regularly | permanent* | wear off | wears off | every time | each time
    | how many years | how many months | next time | new one each | again and again | redoing | retaking
    | repeat* | new season | come back around | need repeating | in a lifetime | all the time | every yr
    | lifelong | every how many | 1 - time | a 2nd time | a second time`,
  validity: `
    still good | still valid | still be good | still be valid | still count* | still current | still ok
    | still okay | up to date | current on | is current | be current | she current | he current | i
    current | they current | are current | valid* | expired | lapsed | overdue | due | good until | run
    out | runs out | ran out | out of date | outdated | still fine | good through | good for this | good
    for the | too old | stay current | good to go | still cover* | when does it expire | when do _
    expire | when does _ expire | still active | need renewing | need to renew | in date | hold up |
    carry over | carries over | still work* | be good for | good still`,
  where: `
    put my name down | put down my name | push in | press | kick off the | which screen | what screen |
    which page | how to open | how do i open | raise my hand | how do i kick | what do i push | get to |
    navigate to | sign on | launch | path to | where | click* | tab | tabs | site | website | web site | link | links | url | web address |
    location* | located | sign up | signing up | signup | sign me up | signed up | register* | enroll* |
    enrol* | how do i start | how do i get | how do i take | how do i do | how do i find | how to start
    | how to get | how to find | how to take | how to do | how do you get | how can i get | how can i
    take | how can i do | how do i sign | find | menu | button | page do i | look for | look up | get
    started | how do i begin | how do i complete | how to complete | how do i renew | how to renew | how
    can i find | which place | what place | how do you do | how do you take | how do you start | how do
    i schedule | how do i initiate | initiate | how do i access | directions | navigate | how would i |
    start my | start the | start a | log in | login | how do i apply | how do we get | how does one |
    kick off my | how can i start | get it done | how do i register | how should i | go to find | go to
    get | go to sign | go to do | booked | booking | to book | book it | renew and update | same tab | same screen | same menu | somewhere else |
    which side | what side | left side | right side | left or right | right or left | top right | top left`,
  when: `
    prior to | mid season | midseason | mid - season | what date* | which date* | what day* | which day* | what time | deadline* | by when | how soon |
    time of year | due date* | what month | which month | calendar | before the season | before first |
    before the first | how early | finish by | done by | start date | how late | at the latest | which
    saturday* | what saturday* | dates | what year | before my first | before we start | cutoff | cut
    off | before i start | coaching before | before i coach | coach before | before i can coach | before
    coaching | while waiting | until i | when | schedule | schedules | is pending | still pending |
    while my | in process | before it clears | pending`,
  wait: `
    how long till | how long until | how long before | processing | come back | comes back | turnaround
    | how many days | how many weeks | wait | waiting | take to clear | takes to clear | clear | get
    approved | be approved | take to process | get results | get the results | approval time | get
    cleared | waiting time | till it is approved | lead time`,
  why: `
    why | purpose | what is it for | what is _ for | what is _ _ for | what is _ _ _ for | what are they
    for | even for | point of | reason* | what does it do | what does it teach | what do _ teach | what do _ _ teach | what is taught | what do you learn | what
    does _ teach | what does it cover | what is in it | what good is | what do they cover | about what |
    learn* | whats the deal | how come | teach us | teaches | what is _ about | what is it about |
    explain | get out of it | what exactly is | benefit* | good for what | meaning of | what does it
    mean | definition | stand for | stands for | what law | which law | what act | which act | name the act | name the law | the act that | statute* |
    legislat* | make sure | makes sure | ensure | ensures | put first | cover us | covered under | protect* | legal*`,
  require: `
    need | needs | needed | needing | require* | mandatory | must | have to | has to | had to | having
    to | necessary | supposed to | obligat* | compulsory | a must | essential | expected to | do i do |
    should i | are we made | make us | make me | ask for | asks for | asked for | force* | prereq* |
    want from | want us | do we do | needd | demand* | part of the list | on the list | necessity | ask
    of | also take | also do | complete _ too`,
  grace: `
    grace period | extension | extend | bend the rules | leeway | wiggle room | provisional | temporar*
    | in the meantime`,
  optional: `
    optional | skip | skipped | skipping | waive* | waiver | exempt* | get out of | without | bypass |
    get away | excuse* | voluntary | choice | avoid | pass on | let off | opt out | off the hook | spare
    | suggested | just recommended | only recommended | nice to have | get a pass | free pass | just
    encouraged | blow off | leave out | sit out | pass up | grandfather* | not bother | drop the`,
  missing: `
    that i miss | what i miss | all i miss | i am missing | i lack | is there more | more to do | more to it | more i need | more required | something more | do i still | is
    there anything | finished with it all | fully cleared | clear to coach | cleared to coach |
    the hole | hole in | holes in | gap in | gaps in | the gap | what gap* | am i short | short of |
    what am i short | do i miss | did i miss | did i skip | what did i | one short | not yet | what would
    i be missing | still open | still outstanding | tick* off | not ticked | missing from | to finish |
    missing | what is left | left to do | what else | still need | remaining | remain* | am i done |
    left 2 | anything else | something else | not done | still missing | left for me | is left | am i
    set | all set | am i ready | am i good | short of | lack | lacking | outstanding | what more | still
    owe | forget | forgot* | incomplete | still have to | left before | what other | which other | next
    step* | what next | what now | what is next | still must | what do i still | what comes next | is
    ready | be ready | ready to coach | good to go | everything i need | that everything | that all |
    that enough | complete list | all i need | to do next | still to do | what does _ lack | what is due
    | left over | is that it | a 3rd | 3rd one | third | next | what will remain | lacks | who is done |
    is done with | done with everything | anything more | besides | still needed | needed still | do i
    lack | everything except | everything but | all except | all but | to do list | todo list | do now |
    what do i have to do | what must i do | what should i do next | what do i do now | where do i stand
    | am i complete | complete now | all complete | anything left | short on`,
  covers: `
    enough | cover | covers | covered | covering | count | counts | counted | good for | qualif* |
    sufficient | suffices | suffice | satisf* | work for | works for | be ok for | ok for | okay for |
    fine for | let me | lets me | allow me | allows me | allowed to coach | can i coach | can i also
    coach | can i take | can i also take | can i lead | can she coach | can he coach | can they coach |
    could i coach | may i coach | able to coach | eligible | do for | apply to | ok if | ok to coach |
    get by | use it | use my | right cert* | right coach | valid for | ok with | accepted | accept* |
    good enough | head a | transfer* | instead | lead a | run a | move up | move down | drop down | can
    i train | i can train | can to train | i can coach | can i just coach | can i still coach | can i
    help | substitute | cut it | do the trick | properly certified | correctly certified | certified for
    | certified to | does that mean | automatically | also coach | meet the | fulfil* | be fine | is
    fine | who is ok | who may | who can | entitle* | permit* | handle | i am good | am i good | am i ok
    | i am set | fit | fits | trump* | stand in | take over | is ok | overqualified | double as | can
    coach | may coach`,
  which: `
    what cert | which cert | what certs | which certs | what course | which course | what courses |
    which courses | what coach | which coach | what class | which class | what classes | which classes |
    what training | which training | what coaching | which coaching | what ayso | which ayso | what
    license | which license | what level | which level | what age | which age | what divisions | which
    division* | which one | what one | what is the cert | lowest | minimum | highest | what do i get |
    what does that get | what can i | which teams | what teams | which part | which 1 | what kind | what
    type`,
  list: `
    requirements | checklist | list of | all the | everything | what do i need | what do you need | what
    do we need | what do coaches need | what does a coach need | what does every | what certs | which
    certs | what all | what things | all of the | what is required | what are the | what is needed |
    what must | what do they need | what am i required | what trainings | which trainings | what checks
    | which things | what does someone need | what would i need | list | full set | what stuff | name
    the | what are we required | what paperwork | what do new | what will i need | papers | documents |
    what papers | which papers | all together | besides | the 8 | the eight | the 3 | three certs | 3
    certs | 8 requirements | aside from | apart from | other than the`,
  steps: `
    raise my hand | throw my hat | put my hand up | offer to coach | say yes to coach* | step up | from zero |
    from the beginning | zero to coach | road map | roadmap | whole process | game plan |
    become a coach | becoming a coach | become coach | be a coach | steps | step | process | how to
    coach | start coaching | first thing | how do i become | how does someone become | want to coach |
    wanting to coach | like to coach | interested in coaching | volunteer to coach | sign up to coach |
    new coach | where do i begin | where do i start | get started | how do i join | get involved |
    procedure | how do i volunteer | become a volunteer | sign up as | signed up as | sign up to be |
    sign up to volunteer | find volunteer roles | volunteer role | how does it work | what happens next | what happens now | happens now
    | what next | what do i do next | first step | next step | step by step | walk me through |
    onboarding | from scratch | getting started | register as | register to coach | apply to coach |
    volunteer as | how do you become | brand new | sign up for coach* | join as | start as a coach |
    start as coach | how do i start | get into coaching | begin coaching | how can i coach | how can i
    become | sign up as a coach | signing up as | coach for the first time | be coach | become an ayso
    coach | become an ayso | how to become | steps to | do first | start first | begin with | where to
    begin | what do i choose | which role | what role | role do i pick | role do i choose | pick as role
    | choose as | after training | after the training | after i finish | once i finish | after i
    complete | what comes after | do i choose | do i pick | do i select | to coach a team | start out`,
  order: `
    in order | any order | prereq* | pre requisite | pre - requisite* | before i can | sequence |
    straight to | jump to | jump into | work my way | one by one | which first | work up | individually
    | skip to | skip straight | go straight | in a row | climb | take them all | out of order | prior
    course | previous course | other courses first | any other course | before 8u | build on* | builds
    on | higher then | higher than | lower than | the other way around | build upon | order | take first
    | first take | before taking | first | is higher | higher | lower | rank* | skip 6u | skip 8u | skip
    10u | skip 12u | come after | comes after | next level | next after | after intermediate | above
    intermediate | comes next | come next`,
  online: `
    in the computer | with the computer | by computer | at my house | in my house | from my house | from my home | in my home | from the house | online | on-line | on - line | from home | at home | virtual* | zoom | remote* | on my computer | on
    the computer | on my own time | a video | videos | web based | on the web | internet | e learning | on my phone | on
    line | at my desk | self paced | on the couch | from my couch | my couch | sofa | my sofa | a computer | computers | laptop | from the house | from my house | without leaving home`,
  inPerson: `
    in person | in - person | face to face | live class* | on site | onsite | on the field | field part
    | field portion | field time | hands on | classroom | on field | practical | field hours |
    physically | show up | in the field | teacher | an instructor | live instructor | in a room | real room | real class | travel | go somewhere | drive to`,
  who: `
    who do i ask | who do i contact | who do i call | who do i talk | who do i email | who can i ask |
    who can i contact | who can i talk | who should i | contact* | reach | get in touch | whom | who to
    ask | who to contact | who to call | who would i | who handles | who is in charge | who runs | who
    is the | who is our | who answers | who helps | who can help | talk to | person to | who do we | who
    could | point of contact | ask someone | who knows | speak to | speak with | call someone | help
    line | to ask | which person | persons | who do i | who is responsible | go to for | who to | who
    tells | who tell | who inform | who give | who informs | who updates | who would tell | who keeps | who do i go | who gives | who fills
    | fill me in | fills me in | who can tell | who will tell | catch me up | catches me up | who keeps
    me | bring me up`,
  phone: `
    phone* | telephone | call | number to call | tel | text them | ring | cell number | hotline |
    voicemail | text the | text message | text you | whatsapp`,
  email: 'email* | e - mail | e-mail | mail address | electronic mail',
  address: `
    address | po box | mailing | snail mail | zip | zip code | mail a | mail my | mail it | mail
    something | send a letter | letter | postal | mail stuff | mail to | send mail | mail them | post
    office | send a check | mailed | p o box`,
  count:
    'count the | count of | tally | count up | how many | number of | total | altogether | in all | combined | together',
  receive: `
    get there | pick up | receive | handed out | given | hand out | roster* | uniform* | jerseys |
    jersey | team list | get my team | what happens at | what do we get | what do i get | give us | give
    out | take home | bring home | handed over | hand over | handed | given out | get at the | what do
    coaches get | get our | get my roster | get my uniforms`,
  same: `
    same thing | same as | the same | difference between | different from | different | differ |
    identical | interchangeable | difference | vs | versus | distinct | confuse* | mixed up | same
    course | just another name | another name | part of | replace* | included in | substitute for |
    instead of | count as | in place of`,
} as const;

export type Aspect = keyof typeof ASPECTS;
