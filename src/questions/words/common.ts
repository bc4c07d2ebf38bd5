/**
 * Everyday words that are spelled right as they are. A word that is neither here nor in the rulebooks nor in the
 * phrases we look for may be a slip of the keyboard.
 */
export const COMMON = `
stretch stretches stretched
headgear headband headbands bank banks banked banking unused bands ceiling sub subs card packed bumped demoted promoted pending punt mandated returning switching switched switch spouse neighborhood assume assuming suppose
supposing hypothetically meanwhile anyone currently originally recommended recommend require requires
completes submit submitted submits approve approved approval upload uploaded accept accepted accepts
accident advise advice agree allow annoying apparently application apply applied argue assistant attend
attended attending award awarded basic behavior biggest boring boots bought bunch button calendar cancel
capital cars carefully charge cheap chance choice click climb coaching combine comment compare competitive
complain complicated concern confirm confusing connect contract control conversation corner correct cost
credit curious current customer daily dang darn dates deadline deal dealing default defense definitely
degree delay department depend depends describe desk despite detail development device directly director
discuss distance division divisions document double download dozen draft dress duties duty earlier edge
editor educate effort elbow emails enter entire equal error essential event exam excellent except existing
expected expensive experience expert explained extra fair faster father fault feedback fewer fields fifth
final fired flag flat flight force forever forget formal fourth freaking frequent fully generally gift
goalkeeper gotten grab grandma grateful guard guidance guide guidelines happily hardly heavy heck height
helpful herself hints hire history honest hopefully hundred hurry identify ignore illegal immediately
condition conditions include includes incorrect increase injury instance instruct intend intense interest introduce invite joke
judge junior keeping knee knowledge label laptop largely laugh launch lawyer leader legally legit letter
library license lift limit listen lists literally loads location locked lucky mandatory manual match maybe
media medical member memory mentioned message method mistake mobile modern module mostly moved movie
multiple nationwide nature neighbor network noise notes notice obviously occur offense officer official
older online opinion option original otherwise overall owner package painful panic partly partner patient
pattern payment perfect permanent permission pieces pitch places plenty policy popular position positive
post powerful practical practically prepare prepared pressure prevent previous price print private process
product professional progress promise proof proper protect prove provide public purpose quality quarter
quickly quiet quit random range rarely rate rather realize receive recently reduce refund regard regional
register registered regular related relevant remind remove repeat replace reply request rescue research
respect response restrict result review ridiculous rotate roughly route safety salary satisfied scared
scenario science scoring screen search season seconds secret secure select senior sense separately seriously
service setting severe share shoes shoot shots shoulder sibling sick sign silent silly similar single skip
slightly slow smart smooth social solid solution somehow source special speed spend split squad stage
standard status sticky strange strategy stress strict strictly struggle student style subject succeed
success suddenly suggest summary super support surface surprise swear swim talking target task technical
technically terrible thinking thorough threw throw thrown ticket tight tiny together tough tournament track
trade tradition traffic transfer travel treat trick trip trouble truck trust twice typical ugly unable
unclear unlike upset urgent usual vacation valid value video village violent voice volunteers wearing weird
welcome whatsoever wheel willing winner winning wondering wonderful worst worth wrap wrist writer younger
able about above according across actually add after afternoon against ago ahead all almost alone along
already also although always am among an and another answer any anybody anymore anything anyway anywhere
appear appreciate are area around arrive as aside ask asked asking asks at available away baby back bad bag
ball balls barely based basically be bear beat became because become been before began begin begins behind
being believe below beside best better between beyond big bigger birthday bit block board bother both bottom
bounce bounced box boy boys break brief bring brings brother brought brown busy but buy by call called calls
came can care careful carry case catch caught cause center central certain change changed check checked
chief child children choose chose city class clean clear clearly close closed club coach coached coaches
cold come comes coming common community complete completed completely computer concerned confused consider
contact continue correctly could count country couple course courses cousin cover crazy cut dad daughter day
days decide decided defender defenders deep deny details did die difference different difficult dinner do
does doing done door doubt down draw drew drive driving drop dropped due during each early easy eat either
else email emergency end ended ends enjoy enough especially etc even evening ever every everybody everyone
everything everywhere exact exactly example excited excuse expect explain eye face fact fairly fall family
far fast favorite feel feels feet fell felt few field figure file fill finally find fine finish finished
finishes first fit five fix floor focus follow following food foot football for forced form forward found
free friday friend friends from front full fun further future game games gave general get gets getting girl
girls give given gives giving glad go goal goals goes going gone good got grade grandson great green ground
group grow guess guy guys had half hand hands happen happened happening happens happy hard has have having
he head headed header headers heading heads hear heard heart held help helped helper helping her here hers
hi high higher him himself his hit hits hold holding holds home honestly hope hot hour house how however
huge husband i idea if important in including indeed inside instead interested into involved is issue issues
it items itself job join joined just keep keeps kept kick kicked kicks kid kids kind knew know known knows
lady large last lasts late lately later law lead league learn least leave leaves left legal less let lets
level life like likely line link list listed little live lives local long longer look looked looking looks
lose lost lot love low lower lunch made mail main make makes making man manage many mark matches matter may
me mean means meant meet meeting meetings men mention mess met middle might mile mind mine minute minutes
miss missed missing mom moment monday money month months more morning most mother move much must my myself
name named names national near nearly necessary need needed needs neither nephew nervous never new news next
nice niece night no nobody none nope nor normal normally not note nothing now number numbers of off offer
offered offers officially often oh ok okay old oldest on once one ones only onto open or order org other
others our ours out outside over own page paid paper parent parents park part parts pass passed past pay
people per percent perhaps period person phone pick picked place plan planning play played player players
playing plays please plus point points possible practice practices prefer present pretty prior probably
problem program pull push put puts question questions quick quite ran reach read reading ready real really
reason recent record ref refer remember replied report required rest return right role roles room round rule
rules run running said same saturday save saw say saying says school score seasons second section see seem
seems seen self send sent separate serious set several shall she shirt short should show side sideline
signed simple simply since sister sit site six size skill skills small so soccer some somebody someone
something sometimes son soon sooner sorry sort sound space speak spell spoke spot spring staff stand start
started starting starts state stay step steps still stop stopped story straight striker strong stuff such
sunday supposed sure surely system table take taken takes taking talk talked teach teacher teaching team
teams tell telling test than thank thanks that the their theirs them themselves then there these they thing
things think third this those though thought three through throughout thursday time times tired title to
today told tomorrow tonight too took top total touch toward town training tried true truth try trying
tuesday turn turned two type under understand unfortunately unless until up upper us use used useful uses
using usually various very view visit wait walk wall want wanted wants was watch water way ways we wear
website wednesday week weekend weeks well went were west what whatever when where whether which while white
who whoever whole whom whose why wife will win wish with within without woman women wonder word words work
worked working works world worried would write wrong wrote year years yellow yes yet you young youngest your
yours yourself zone trainer grandpa uncle aunt wow hmm lol omg btw fyi asap imo idk tbh lmk ugh hey hello
yay yeah yep nah opponent opponents penalty midfield anyways boss brazil england spain mexico college clubs
pro semi english spanish chinese coffee fresh brand dude bro bruh mate girl's boy's feeder earned earns sat
seat sits gap gaps holes hole roll rolled wound listing texts text sends store stored stores human robot ping pings nudge alert alerts bulleted bullets bullet cycle reminder reminders remind notify click clicks press pressed counted counts weak tail teen teens
worse reads writes loud shelf wave cave card cards
`.split(/\s+/);
