"""Words too common to tell one article from another, per language."""

_ENGLISH = """a about after again all also am an and any are as at be because been before being but by can could dear
did do does doing don for from get give good had has have having he hello her here hi him his how i if in into is it
its just kind know let like me more most much my need no not now of off on one only or other our out over own please
regards same say she should since so some such than thank thanks that the their them then there these they this those
through to too under up us very want was we were what when where which while who why will wish with without would yes
yours you your"""

_POLISH = """a aby ale albo ani bardzo bez bo być był była było będzie by byłby chcę chciałabym chciałbym chodzi ci co
czy czyli dla do dobry dzień dziękuję gdy gdzie go ich i ile im iż ja jak jaka jaki jakie jako jeden jednak jego jej
jest jestem jeszcze jeśli jeżeli już każdy kiedy kto która które którego której który którym ma mam mamy mi mieć mnie
moja moje mojego mojej mój można muszę my na nad nam nami nas nasz nasza nasze naszej naszego nie niech nic nim no o
od on ona oni ono oraz pan pana pani panie pod po poproszę pozdrawiam pozdrowieniami poza powyżej proszę prosimy przed
przez przy raz są się skąd sobie szanowna szanowni szanowny ta tak także tam te tego tej temu ten też to tu tutaj tych
tylko tym u w wam was we wiem wszystko z za ze że żeby państwo państwa swój swoje pomocy"""

_GERMAN = """aber alle allem allen als also am an ander auch auf aus bei beim bin bis bitte da damit danke dann das
dass dein dem den denn der des deshalb dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine
einem einen einer eines er es etwas euch euer für freundlichen ganz gegen geehrte geehrter geehrten gerne geht gibt
grüße grüßen gut guten haben habe hallo hat hatte herr herren hier hin ich ihm ihn ihnen ihr ihre ihrem ihren im in
ins ist ja jede jeden jetzt kann kein keine können könnte man mehr mein meine meinem meinen meiner mich mir mit möchte
muss müssen nach nicht noch nun nur ob oder ohne schon sehr sein seine seit sich sie sind so soll tag über um und uns
unser unsere unserem unseren unserer unter vielen vom von vor wann war warum was weil welche welchem welchen welcher
wenn wer werden wie wieder will wir wird wo wollen würde zu zum zur frau damen dank mal"""

STOP_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "pl": frozenset(_POLISH.split()),
    "de": frozenset(_GERMAN.split()),
}
