/** Words of the heading rules and of what happens on the field. */
export const HEADING = {
  heading: `
    heading | headings | header | headers | headed | heads | head | headed it | heads it | head it |
    head the ball | heading the ball | head balls | head ball | heads ball | header drill* | use their
    head* | use his head | use her head | with his head | with her head | with their head* | w her head
    | w his head | off his head | off her head | off their head* | off the head | off a kids head | off
    a player head | with head | with the head | olds head | her head | his head | their heads | head on
    | heading drill* | nod it | nodded | butt the ball | butting | headball* | forehead* | cabez* | cabece* | testa | melon | brow | noggin | with
    his noggin | in the air with | uses her head | uses his head | use the head | meant to head | headed
    in | headed home | headed out | nodding | nods | nod | heads it in | head it in | if a kid heads |
    if someone heads | keeps heading | keep heading | heading over and over | launching himself | launching herself | launches
    himself | launches herself | launch himself | launch herself | diving header* | flying header* |
    bonk* | skull | hair | noggins | headbutt* | head butt* | head balls | heads balls | butts the ball
    | butted | their noggin* | using their head* | using his head | using her head | used his head |
    used her head | used their head* | with a head | go up for | goes up for | went up for | going up
    for | head first | headfirst | head contact | head touch* |
    demonstrate heading | teach heading | teaching heading | show heading | practice heading | do heading |
    learn heading`,
  restart: `
    restart | restarts | give the referee | give the ref | referee give* | ref give* | kick spot | spot of the kick | point of contact | made contact | whistled | free kick | free kicks | what is the call | what is called | the call | right
    call | should have been called | penalty | penalty kick | pk | ifk | idfk | foul | indirect | direct
    | direct kick | what happens if | what happens when | what should the ref | what does the ref | what
    is the ruling | what is the penalty | what do they get | whistle | blow the whistle | what does the
    referee | drop ball | dropped ball | infraction | offence | offense | what is awarded | award* |
    punish* | consequence* | sanction | ruling | what now | kick for | our kick | their kick | the kick
    | get the ball | possession | resume* | stop play | penalized | penalised | kick is taken | kick
    taken | play on | what does the other team | other team get | violated | what is given | what gets
    called | penalize | ref do | referee do | ball placed | place the ball | spot of | the spot | ball
    go | set the ball | put the ball | kick from | get called | be called | a kick | goal kick | what
    happens | goal count* | goal stand* | goal allowed | scored with | does the goal | goal good | goal
    disallowed | escalate | other team get something | get something for it | what do i call | what do
    we call | what do you call | who takes the kick | who takes it | who gets the kick | who gets the
    ball | who takes the free | blow | blew | no call | not called | did not call | whose ball | who has
    the ball | whose kick | what should happen | what should have happened | right decision | correct
    call | correct decision | what is supposed to happen | what do refs | what does a ref | punishment |
    what is next | stoppage | play go on | let play | play continue* | waved it | stop the game | stop
    the match | keep playing | kept playing | carry on playing | what if | scores | scored | get the goal | no goal | goal or | count the goal | give the goal | the
    goal count* | do we get | do they get | do i give | actually give | disallow* | what should i give |
    what is given | what do i do | waved off | what is correct | chalk* | heads it in
    | if a kid heads | if someone heads`,
  card: `
    card | cards | yellow | yellow card | red card | caution* | booked | booking | send off | sent off |
    sending off | send - off | eject* | dogso | denying | denied | persistent | thrown out | kicked out
    | dismiss* | obvious goal | disciplin* | carded | goal scoring opportunity | show yellow | send _
    off | send _ _ off | sent _ off | sent _ _ off | over and over | repeated* | keeps heading | keep
    heading | multiple times | 2nd time | 3rd time | third time | second time | again and again |
    suspend* | disqualif* | a red | red for | or red | and red | the red | send them off | see red`,
  deliberate: `
    deliberate* | on purpose | mean it | means it | they mean to | with intent | wanted it | intentional* | purposely | purposefully | meant to | knowingly | willful* | meant it | clearly meant | wilful* | she want it | he want it | wanted to head
    | by choice | delib*`,
  accidental: `
    accident* | by accident | unintentional* | not on purpose | not deliberate* | not intentional* | did
    not mean | bounced off | bounces off | bounce off | ricochet* | deflect* | glanc* | struck in | hit
    him in | hit her in | hits her | hits him | hit a | hit my player | did not see | never saw | could
    not get out | inadvertent* | not even see | not see it | did not even see | smacked | nailed | was
    hit by | hit by | gets hit | hits a | unlucky | without meaning | not meaning | just hit | hit him |
    hit her | hit them | hit my | bounced in | never meant | was not trying | nobody meant | no one
    meant | not mean | not meant | unintended | by mistake | mistake | graz* | brush* | skim* | ball hit | ducked | duck | came off | comes off | rebound* | clip* | nicked |
    no intent | did not try | nobody meant it | never meant it | not meant it | did not mean it | did not
    mean to`,
  goalArea: `
    goal area | 6 yard box | 6 yard | 6 - yard | 6 - yard box | goalmouth | goal mouth | goal box |
    little box | small box | inside the box | in the box | in front of goal | own goal | near the goal |
    near goal | close to goal | yards from | yard from | yards out | yards off | goal line | penalty
    area | penalty box | feet from | the box | in front of the goal | 6 yarder`,
  place: `
    from where | kick spot | made contact | point of contact | which spot | what spot | exact spot | placed | placement | taken from | where does |
    where do we | where is | spot | where exactly | where would | where do they | where will | take it
    from | is taken`,
  limit: `
    limit | limits | max | maximum | cap | how many headers | how much heading | how many minutes |
    headers per | per week | a week | weekly | each week | restrict* | too many | too much | within the
    | over the | minutes of | how long can | how much can | each practice | every practice | allowance |
    how many | quota | upper bound | at most | minutes`,
  remain: `
    left | remain* | how many more | still do | more minutes | can we still | can i still | can he still
    | can she still | what is left | rest of the week | this week still | leftover | how much more | how
    many minutes more | still have | any more | more this week | more thurs* | more wed* | more fri* |
    is left | more today | still allowed | more can we | more can i | what remains | can i put in |
    without going over | w/o going over | can we put in | before we hit | before i hit | until the limit
    | is there left`,
  practice: `
    practice | practices | practicing | training | trainings | train | drill | drills | warm up |
    warmup* | scrimmage* | session | sessions | practise* | practiced`,
  match: `
    game | games | match | matches | gameday | game day | tournament* | playoff* | in game | during a
    game | fixture`,
  eachTime: `
    each | every | per practice | per session | a practice | each one | both | at each | every practice
    | a session | per training`,
  heardFrom: `
    whose rule | who made | whose idea | came up with | where does this rule | come from | comes from |
    who says | according to who | who decided | based on | us soccer | made that up | made this up | why
    is heading | why can not | who banned | whose mandate | mandate* | where does the rule | who set |
    origin* | behind the ban | behind this | rule from | rule book | rulebook | which rules | what
    authority | mandated by | who requires | required by whom`,
  allow: `
    allow* | ok | okay | legal | illegal | permit* | can | may | could | ban | banned | prohibit* |
    forbid* | forbidden | not allowed | fine | let them | let my | let the | teach | introduce | rule |
    rules | against | off limits | good to | start heading | begin heading | able | should | do`,
} as const;

export type HeadingWord = keyof typeof HEADING;
