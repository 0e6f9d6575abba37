"""The closed word classes of English that evidence asks for."""

from verbalnorm.lang.en.adjectives import ADJECTIVES
from verbalnorm.lang.en.web import DOMAINS, FILES
from verbalnorm.rules.lexicon import Lexicon

__all__ = ["LEXICON"]

LEXICON = Lexicon(
    determiners=frozenset(
        "a an the this that these those my your his her its our their whose some any no each"
        " every another one's which what first second last next single double same"
        " following".split()
    ),
    languages=frozenset(
        "python javascript js typescript ts bash shell sh console json yaml toml xml html css sql"
        " rust java kotlin swift ruby perl php lua haskell scala elixir diff text markdown"
        " makefile dockerfile".split()
    ),
    unstopped=frozenset(
        "python javascript js typescript ts json css sql rust java kotlin swift ruby php lua scala"
        " elixir haskell bash shell sh zsh console".split()
    ),
    first_persons=frozenset({"i", "we"}),
    selves=frozenset("i we me us my our mine ours i'm i've i'll we're we've we'll".split()),
    pronouns=frozenset("i you he she it we they me him us them myself everybody anyone".split()),
    domains=DOMAINS,
    onward=frozenset({"on"}),
    visits=frozenset(
        f"{verb} to"
        for verb in "go going goes went gone head heading headed over straight back log logged"
        " navigate navigated browse point surf".split()
    ),
    sites=frozenset(
        "website site page webpage homepage url address domain store shop blog podcast forum wiki"
        " server app account channel link host company startup newsletter".split()
    ),
    ventures=frozenset(
        "boom bubble era bust busts crash story stock stocks company companies firm firms years"
        " days millionaire millionaires startup startups world business businesses craze mania"
        " developer developers framework core programmer programmers".split()
    ),
    files=FILES,
    code_cues=frozenset(
        "function functions method methods call calls called calling macro constructor argument"
        " arguments parameter parameters returns invoke invokes callback syntax compiler".split()
    ),
    writing=frozenset(
        "write writes wrote written writing code codes coded coding program programs programmed"
        " programming port ported language languages compiled compiles developer developers".split()
    ),
    keys=frozenset(
        "major minor flat sharp chord chords scale scales key note notes piano violin guitar play"
        " plays played sing sings sang tune tuned sonata concerto".split()
    ),
    name_cues=frozenset(
        "handle handles username user twitter instagram x called call named name variable function"
        " method class file folder directory table column field branch module package import def"
        " constant command script".split()
    ),
    handle_cues=frozenset("follow follows tag tagged mention mentioned ping cc handle".split()),
    commands=frozenset(
        "cd ls cat cp mv rm mkdir rmdir touch chmod chown nano vim vi sudo source".split()
    ),
    programs=frozenset(
        "git npm npx yarn pnpm pip pipx conda cargo rustc docker podman kubectl terraform curl wget"
        " ssh scp rsync grep sed awk tar gzip unzip gcc clang cmake python pytest ruff mypy sudo"
        " systemctl journalctl apt brew chmod chown mkdir rmdir ls cd cp mv rm tmux bash zsh ffmpeg"
        " psql sqlite mysql redis".split()
    ),
    flag_cues=frozenset("with flag flags option options switch argument pass passing".split()),
    flag_leads=frozenset({"no"}),
    mail_cues=frozenset("email e-mail mail write contact mailbox inbox".split()),
    mailing=frozenset("send sends sent sending forward forwarded reply replied".split()),
    articles=frozenset("a an the my your our their every each another".split()),
    mention_verbs=frozenset(
        "type typed typing types press pressed pressing hit say says saying said spell spelled"
        " write writes wrote writing written word words called call named use uses using used"
        " with without put add adds insert read reads means mean symbol character"
        " sign mark letter key pronounce pronounced hear hears".split()
    ),
    typing_verbs=frozenset(
        "type typed typing types press pressed pressing hit spell spelled pronounce pronounced"
        " character letter key".split()
    ),
    naming=frozenset(
        "word words phrase phrases term terms expression command commands symbol symbols sign"
        " signs character characters marker markers".split()
    ),
    unnaming=frozenset(
        "my your his our their not never to will would can could should shall must may might cannot"
        " can't won't don't didn't doesn't couldn't wouldn't".split()
    ),
    say_verbs=frozenset(
        "say says said saying write writes wrote writing written reply replies replied respond"
        " responds responded answer answers answered explain explains explained note notes noted"
        " state states stated add adds added argue argues argued ask asks asked claim claims"
        " claimed conclude concludes concluded continue continues continued goes observe observes"
        " observed point points put puts quip quips read reads remark remarks remarked report"
        " reports reported begins began announces announced declares declared recalls recalled"
        " warns warned suggests suggested tweeted tweets posted posts confesses admits"
        " admitted tell tells told insists insisted complains"
        " complained jokes joked promises promised describes described shouts shouted whispered"
        " cried disagrees disagreed counters countered asserts asserted stresses stressed concedes"
        " conceded opens opened closes closed mentions mentioned texted emailed yelled".split()
    ),
    nominal=frozenset(
        "state states report reports note notes claim claims answer answers reply replies remark"
        " remarks point points put puts post posts quip quips".split()
    ),
    tags=frozenset(
        "said says replied replies cried cries shouted whispered whispers muttered sighed"
        " laughed yelled".split()
    ),
    pasts=frozenset(
        "ate awoke beat became began bent bit blew bore bought bound broke brought built came"
        " caught chose clung crept cut dealt did drank drew drove dug fed fell felt fled flew"
        " flung forgave forgot fought found froze gave got grew had heard held hid hit hung hurt"
        " kept knew laid lay leapt led left lent let lit lost made meant met paid ran rang read"
        " rode rose said sang sank sat saw sent set shook shot shrank shut slept slid sold spat"
        " spent spoke sprang spun stole stood struck stung swam swept swore swung taught thought"
        " threw told took tore understood was went wept were woke won wore wound wrote".split()
    ),
    regular=("ed",),
    auxiliaries=frozenset(
        "to will would can could should shall may might must do does did don't didn't doesn't i"
        " you we they he she who cannot can't couldn't won't let's let please gonna wanna".split()
    ),
    prepositions=frozenset(
        "of from by for in into on onto at to with about over under down up out off back toward"
        " towards through across between among behind beneath beside around near against upon"
        " according unquote that which is was are were has had".split()
    ),
    existence=frozenset(
        "be am is are was were been being there's have has had having got i've we've you've"
        " they've".split()
    ),
    misheard={
        "asterisk": (
            *("asterix", "astrix", "asterick", "asterisks", "asteris", "astrisk", "asterisc"),
            *("astericks", "asterics"),
        ),
        "hashtag": ("hash tag",),
        "backtick": ("back tick",),
        "backticks": ("back ticks",),
        "underscore": ("under score",),
        "subheading": ("sub heading", "sub hedding"),
        "unquote": ("un quote",),
    },
    compounds={
        **dict.fromkeys(
            ("begin code", "end code"),
            frozenset("review reviews freeze freezes camp school sprint".split()),
        ),
        "bullet": frozenset(
            "hole holes wound wounds train trains casing casings fragment fragments shell shells"
            " journal journals journaling factory ants chess".split()
        ),
        "hash": frozenset({"brown", "browns"}),
        "all caps": frozenset(
            "text word words font type name names letter letters line part title heading headline"
            " label email message subject note sign style version option mode rule button key tweet"
            " post comment section sentence warning one thing stuff abbreviation".split()
        ),
        "title": frozenset("page pages role track tracks fight deed deeds holder belt".split()),
        "subheading": frozenset("text font fonts size sizes level levels color colors".split()),
    },
    homophones={"won": 1, "to": 2, "too": 2, "tree": 3, "for": 4, "fore": 4},
    coordinators=frozenset("and or but nor so yet because then".split()),
    copulas=frozenset("is are was were means mean stands marks looks has".split()),
    clitics=frozenset("s t re ll ve d m".split()),
    clause_words=frozenset(
        "and or but nor so yet because then that if when while until till before after since unless"
        " although though as where whether once than".split()
    ),
    finite=frozenset(
        "is isn't was wasn't has hasn't had hadn't does doesn't did didn't will won't would could"
        " can can't may might must should begins began starts started ends ended lasts lasted runs"
        " ran applies applied expires expired covers covered follows followed comes came goes went"
        " takes took seems seemed remains remained becomes became means meant gets got opens opened"
        " closes closed continues continued counts counted exists existed".split()
    ),
    stand_alone=frozenset(
        "this that these those some any no one's which what first second last next her his".split()
    ),
    bound=frozenset("an the my your our their every".split()),
    pointing=frozenset("this that her his".split()),
    sending=frozenset(
        "from send sends sent sending give gives gave write wrote went flew drove moved travelled"
        " traveled talk talked speak spoke forward forwarded welcome belongs".split()
    ),
    verbal=("ed", "s", "ing"),
    gerunds=("ing",),
    having=frozenset("have has had having get gets got getting miss missed".split()),
    times=frozenset("during throughout within since until after before over".split()),
    adjectives=ADJECTIVES,
    salutations=frozenset(
        "dear hi hello hey yours sincerely regards best kind warm many cheers love thanks"
        " respectfully cordially".split()
    ),
    making=frozenset("make makes made making take takes took taking do did".split()),
    directions=frozenset("for to into onto toward towards through across out off".split()),
    courses=frozenset(
        "home out off north south east west northward southward eastward westward northeast"
        " northwest southeast southwest back straight inland offshore upstream downstream uphill"
        " downhill upstairs downstairs outside inside indoors outdoors overseas abroad"
        " forward ashore".split()
    ),
    lacking=frozenset({"no"}),
    existentials=frozenset("there there's".split()),
    rows=frozenset("after by upon to".split()),
    joints=frozenset("and or nor then".split()),
    askers=frozenset("how why when where what".split()),
    relatives=frozenset("which who whose whom where whether".split()),
    numerals=frozenset(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty"
        " ninety hundred thousand dozen".split()
    ),
    quantifiers=frozenset("one most many few several both third fourth fifth sixth".split()),
    describing=tuple("ical ional ial ual ural ous ive ian ful less ish".split()),
    spans=frozenset("second minute hour day night week month quarter year decade century".split()),
    signs=frozenset(
        "key keys sign signs symbol symbols character characters mark marks marker markers button"
        " operator operators notation syntax style styles convention conventions names"
        " naming".split()
    ),
    abbreviations=frozenset(
        "mr mrs ms dr prof st sr jr vs etc e.g i.e no vol fig inc ltd co gen col capt lt rev hon"
        " sen rep gov mt approx dept est jan feb mar apr jun jul aug sep sept oct nov dec".split()
    ),
)
