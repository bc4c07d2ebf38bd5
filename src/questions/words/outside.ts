/** What the bot is not for; each kind has its own sentence. */
export const OUTSIDE = {
  strongInjury: `
    dizzy | dizziness | vomit* | throwing up | threw up | nausea* | nauseous | unconscious | passed out
    | passes out | knocked out | blacked out | bleed* | blood | hurt | hurts | hurting | injur* |
    fractur* | broken bone | broke his | broke her | broken arm | broken leg | sprain* | swollen |
    swelling | seizure* | chest pain | chest pains | collaps* | faint* | heat stroke | heatstroke | heat
    exhaustion | asthma | epipen | allergic | ambulance | paramedic* | 911 | return to play | cleared to
    play | return to practice | concussed | seeing stars | blurry | blurred vision | double vision |
    woozy | loopy | throw up | lost consciousness | not breathing | cannot breathe | can not breathe |
    twisted | rolled her ankle | rolled his ankle | limping | is it a concussion | has a concussion |
    have a concussion | had a concussion | got a concussion | concussion symptoms | symptom* |
    concussion protocol | is concussed | a concussion | nosebleed | nose bleed | pulled a muscle |
    stitches | diagnos* | groggy | disoriented | unresponsive | choking | wheez* | cut open | confused
    after | acting weird | acting strange | after a concussion | her concussion | his concussion |
    suspected concussion | cardiac arrest on | doctor* | hospital | in pain | pain | ibuprofen | tylenol
    | ice pack | ice it | medicine | knock to the head | blow to the head`,
  weakInjury: `
    hit in the head | hit her head | hit his head | hit their head | hit my head | hit on the head |
    bumped heads | bumped her head | bumped his head | banged heads | banged her head | banged his head
    | clash of heads | clashed heads | knocked heads | ball to the face | ball in the face | headache |
    head ache | head hurts | got hit | collid* | collision | took a ball | ball to the head | fell on |
    crying | shaken up | went down | is sick | feels | feeling | head injur* | landed on | elbow to`,
  weather: `
    rain* | weather | lightning | thunder* | cancel* | called off | postpone* | storm* | snow* | too hot
    | wet field* | field closed | fields closed | fields open | closure* | closed today | make up game |
    makeup game | heat advisory | air quality | smoke | game on | practice on | reschedul*`,
  money: `
    refund* | registration cost | registration fee* | player fee* | sponsor* | scholarship* | financial
    aid | donat* | fundrais* | pay per game | pays per game | per game pay | ref pay | referee pay | pay ref* | refs get paid | refs paid | referees get paid | ref get paid | referees paid | paid to ref | paid for ref* | paid per game | ref fee* | referee fee* | invoice | payment plan | uniform cost | cost to play | kids registration
    | sons registration | son registration | daughter registration | child registration | season cost |
    venmo | paypal | reimburs* | late fee | player registration cost`,
  enrol: `
    register my kid | register my son | register my daughter | register my child | register her |
    register him | sign up my kid | sign my kid | sign up my daughter | sign up my son | sign my son |
    sign my daughter | registration open* | registration clos* | player registration | register players
    | register a player | registration deadline`,
  game: `
    offside* | off side | ball size | size ball | size of ball | what size | size 3 | size 4 | size 5 |
    goal size | how big | field size | size field | size of the field | how many players | how many girls | how many boys | how many children | roster limit* | roster max* |
    maximum roster | limit of roster | players on
    the field | 4v4 | 5v5 | 7v7 | 9v9 | 11v11 | 3v3 | 4 v 4 | 5 v 5 | 7 v 7 | 9 v 9 | goalie* |
    goalkeeper* | keeper* | keepers | throw ins | slide tackl* | slide - tackl* | tackl* | substitut* |
    subs | halftime | half time | halves | quarters | length of game | game length | how long are games
    | how long is a game | how long are the games | how long is the game | minutes per half | build out
    line | buildout | buildout line | punt | punting | handball | hand ball | corner kick | shin guard*
    | shinguard* | cleats | playing time | play time | mercy rule | scoring | score | standings |
    playoffs | bracket | roster size | how many kids | kids per team | max roster | water break |
    ejected parents | overtime | shootout | earrings | jewelry | goal posts | nets | field dimensions |
    dimensions | formation* | sideline rule* | player limit | team size | bicycle kick* | how long is
    each half | long are halves | penalty shootout | no goal`,
  season: `
    game schedule | practice schedule | schedule of games | when is our game | when is our next | next
    game | first game | practice time* | practice field | practice location | which park | what park | home field | where do we play | where do we
    practice | what field | which field |
    picture day | photo day | trophy | trophies | medals | snack* | team name | opening day | opening
    ceremony | tryout* | evaluations | birth year | age cutoff | cutoff date | cut off date | age group
    chart | play up | play down | can my son play | can my daughter play | waitlist | wait list | team
    assignment* | carpool | season end* | season over | when does the season | when does season | all
    star* | select team | travel team | club team | banquet | my kids team | friend request*
    | parking | bathroom* | restroom* | team parent duties | kickoff time | game time | games played |
    game today | game tomorrow | playing today | practice today | practice tonight | practice is today |
    opponent next | bye week | winter season | spring season | spring registration | fall registration |
    which team is my | what team is my | which team will | what team will`,
  account: `
    mark me | is on file | on file for me | still on file | shows on file | is in the system | check whether my | check if my | can you look | show up
    in my | see my record* | see my cert* | see my status | see my account | my record | mark him | mark her | mark my | delete my | change my | locked out | login is not | login
    not | can not log | not log in | log me | approve me | approve my | sign me up | enroll me |
    register me | assign me | put me on | put me in | put me down | add me | remove me | email me | send me | do it for me | can you
    submit | can you mark | can you reset | can you sign | can you register | can you enter | upload my
    | fix my | print my | get my cert | my transcript | am i registered | change the date | tell my |
    my address changed | my address has changed | my email changed | my phone changed | my number changed | my name changed |
    last name changed | new last name | update my address | update my email | update my phone | update my name | changed my email |
    changed my name | changed my address | cancel my | transfer my | clear me | look me up | check if i | check whether i | certify me | verify
    my | my background check cleared | background check come back | background check came back |
    background check go through | background check went through | check been approved | check cleared
    yet | check approved yet | reset my password | forgot my password | forgot password | password is
    not | lost my password | password reset | new password | password does not | password not | check my
    record | check my status | see my record | my record show | pull up my | login is not working |
    login does not | login not working | did i pass my | reset my | reset the password`,
  dispute: `
    complain* | complaint | bully* | bullied | abuse* | grope* | harass* | parent yell* | yelling | screaming |
    shouting | threaten* | threat | fighting | a fight | disciplin* | protest | protesting | drunk | swears |
    swearing | curses | cursing | mean coach | argument | arguing | misconduct | code of conduct | kicked out |
    report a | report him | report her | report them | grievance`,
  team: `
    put on my team | get put on | on my own team | play on my team | be on my team | stay on my team | placed
    on my | end up on | on the team i coach | team i coach | guaranteed | draft | draft players | one team | onto one
    | same team | switch teams | change teams | moved to another team | teams get formed | teams formed | form
    teams | team formation | pick my team | pick my players | pick players | choose my players | choose
    players | pick my kids | choose which kids | pick which kids | pick my son* | pick my daughter* | choose my
    team | my own kid | coach my kid | coach my son | coach my daughter | stay with his friends | stay with her
    friends | more than one team | teams at once | multiple teams`,
  record: `
    felony | felonies | felon | dui | dwi | criminal record | criminal history | conviction* | convicted | arrest* |
    misdemeanor* | probation | rap sheet | jail | prison | disqualif* | fail the | failed the | fail a | fail my |
    failed my | fail it | flunk* | will i pass | would i pass | could i pass | can i pass | still pass | not pass the | not pass my | able to pass |
    will she pass | will he pass | would he pass | would she pass |
    speeding ticket* | traffic ticket* | expunged | offender* | police record | shows up on | show up on |
    comes up on | come up on the`,
  papers: `
    cpr | aed | first aid | drivers license | lifeguard | mandated reporter | nfhs | positive coaching | tb test |
    drug test | photo id | work permit | ab 506 | ab506 | physical exam | goalkeeper course | goalie course |
    futsal`,
  injection: `
    ignore previous | ignore all | ignore your | ignore the | disregard | system prompt | your prompt |
    your instructions | pretend | act as | you are now | jailbreak | roleplay | repeat after me |
    developer mode | override | forget your | forget all | forget the rules | new instructions | just
    say yes | answer yes | from now on | reveal your | source code | admin mode | debug mode | new
    policy | i am the admin | i am an admin | admin here | developer here`,
  devices: `
    what phone | which phone | kind of phone | type of phone | what kind of computer | which computer | what computer |
    ipad | tablet | chromebook | browser | android | which device | what device | kind of device | old phone | flip phone |
    which app | what app`,
  other: `
    joke | facebook | instagram | social media | tiktok | office hours | office open | office close* | weather forecast | recipe | who won | world cup | fifa | messi | insurance |
    fired | fire a | divorce | custody | vaccin* | covid | cones | pinnies | equipment | bag of balls |
    board meeting | board member* | president | elections | poem | crypto | capital of | who are you |
    translate | minimum age | how old do | old enough | too young | age limit | age
    requirement | youngest | dress code | job offer | service
    hours | community service | coaching license for adult | parent meeting | team meeting | board of
    directors | how old do i | how old must | how old does | my tax* | gear | whistle* |
    polo | coach shirt | special shirt | coaching shirt | coach jacket | dog | dogs | drone | filming | film the | film my |
    livestream* | drive players | drive kids | drive them home | resign | quit | step down | stop coaching | drop
    out | bench | how many assistant* | how many coaches | whatsapp group | group chat | social
    security |  vaccination | mental health | autism | special needs | vip program | vip`,
} as const;

export type OutsideWord = keyof typeof OUTSIDE;
