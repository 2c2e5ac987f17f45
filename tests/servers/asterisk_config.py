"""The configuration of a private Asterisk: one trunk, desks 101 to 103, two queues, the manager's port."""

from collections.abc import Mapping
from pathlib import Path

_UNWANTED = """
"chan_sip chan_iax2 chan_mgcp chan_skinny chan_unistim chan_motif chan_console chan_alsa chan_oss pbx_dundi
res_geolocation res_pjsip_geolocation res_snmp res_xmpp res_config_pgsql res_config_odbc res_odbc cdr_pgsql
cel_pgsql app_voicemail app_voicemail_imap app_voicemail_odbc res_resolver_unbound res_config_ldap
res_config_sqlite3 res_phoneprov res_pjsip_phoneprov_provider res_calendar res_statsd res_hep res_hep_pjsip
res_hep_rtcp app_agent_pool res_ari res_http_websocket res_pjsip_transport_websocket cdr_csv cdr_manager
cel_manager res_pjsip_config_wizard
"""

_FILES = {
    "asterisk.conf": """
[directories]
astetcdir => {etc}
astmoddir => {tree}/usr/lib/asterisk/modules
astvarlibdir => {var}
astdbdir => {var}
astkeydir => {var}
astdatadir => {data}
astagidir => {var}
astspooldir => {var}
astrundir => {var}
astlogdir => {var}
[options]
nocolor = yes
transmit_silence = yes
""",
    "logger.conf": "[logfiles]\nfull => notice,warning,error\n",
    "manager.conf": """
[general]
enabled = yes
port = {ami}
bindaddr = 127.0.0.1
timestampevents = yes
[desk]
secret = desk-secret
read = call,agent,system
write = call,agent,originate,system,reporting
""",
    "rtp.conf": "[general]\nrtpstart=20000\nrtpend=20100\n",
    "pjsip.conf": """
[global]
type=global
endpoint_identifier_order=header,username,anonymous
[udp]
type=transport
protocol=udp
bind=127.0.0.1:{sip}
[trunk]
type=endpoint
transport=udp
context=from-city
disallow=all
allow=alaw,ulaw
direct_media=no
media_address=127.0.0.1
bind_rtp_to_media_address=yes
send_connected_line=no
identify_by=header
[trunk]
type=identify
endpoint=trunk
match_header=X-Trunk: city
""",
    "queues.conf": """
[general]
autofill=yes
log_membername_as_agent=yes
[patient](!)
strategy=rrmemory
timeout=20
retry=1
joinempty=yes
ringinuse=no
[support](patient)
member => PJSIP/101,0,Żaneta Müller
[hasty](patient)
timeout=2
retry=5
member => PJSIP/103,0,Nobody
""",
    "extensions.conf": """
[from-city]
exten => 48221001,1,Answer()
 same => n,Queue(support,tTr,,,60)
 same => n,Hangup()
exten => 48221002,1,Answer()
 same => n,Queue(hasty,tTr,,,60)
 same => n,Hangup()
[internal]
exten => _10X,1,Dial(PJSIP/${{EXTEN}},20,tT)
 same => n,Hangup()
exten => 104,1,Dial(PJSIP/103,3,tT)
 same => n,Hangup()
exten => 200,1,Queue(support,tTr,,,60)
 same => n,Hangup()
exten => 700,1,Answer()
 same => n,Wait(600)
exten => 999,1,Answer()
 same => n,Wait(30)
[fax]
exten => receive,1,Answer()
 same => n,ReceiveFAX({var}/coming.tif)
 same => n,Hangup()
exten => h,1,TrySystem(mv {var}/coming.tif {folder}/faxes/${{UNIQUEID}}.tif)
[fax-out]
exten => send,1,Set(FAXOPT(localstationid)=+48 22 443 02 00)
 same => n,SendFAX({var}/going.tif)
 same => n,Hangup()
""",
    "indications.conf": "[general]\ncountry=pl\n[pl]\ndial=425\nbusy=425/500,0/500\nring=425/1000,0/4000\n",
    "musiconhold.conf": "[general]\n",
    "features.conf": "[general]\n",
    "cdr.conf": "[general]\nenable=no\n",
    "cel.conf": "[general]\nenable=no\n",
    "http.conf": "[general]\nenabled=no\n",
    "res_fax.conf": "[general]\n",
}

_EMPTY = """acl ccss cli cli_aliases codecs confbridge dnsmgr dsp enum extconfig stasis udptl sorcery pjproject
res_parking followme pjsip_notify"""

_DESK = """
[{number}]
type=endpoint
transport=udp
context=internal
disallow=all
allow=alaw,ulaw
direct_media=no
media_address=127.0.0.1
bind_rtp_to_media_address=yes
send_connected_line=no
aors={number}
callerid=Agent {number} <{number}>
[{number}]
type=aor
contact=sip:{number}@127.0.0.1:{port}
qualify_frequency=0
"""


def write_configuration(tree: Path, folder: Path, sip: int, ami: int, desks: Mapping[str, int]) -> Path:
    """Everything under ``folder``; the path of the main file. ``desks`` maps extensions to their phones' ports."""
    etc, var, data = folder / "etc", folder / "var", folder / "data"
    for part in (etc, var, data / "sounds", var / "keys", folder / "faxes"):
        part.mkdir(parents=True)
    share = tree / "usr" / "share" / "asterisk"
    for part in ("documentation", "rest-api", "static-http"):
        if (share / part).exists():
            (data / part).symlink_to(share / part)
    for sounds in (share / "sounds").glob("en_US_f_Allison"):
        (data / "sounds" / "en").symlink_to(sounds)
    places = {"etc": etc, "var": var, "data": data, "tree": tree, "folder": folder, "sip": sip, "ami": ami}
    for name, text in _FILES.items():
        (etc / name).write_text(text.format(**places), "utf-8")
    for name in _EMPTY.split():
        (etc / f"{name}.conf").touch()
    unwanted = "".join(f"noload => {module}.so\n" for module in _UNWANTED.split())
    (etc / "modules.conf").write_text(f"[modules]\nautoload=yes\n{unwanted}")
    with (etc / "pjsip.conf").open("a") as file:
        file.writelines(_DESK.format(number=number, port=port) for number, port in desks.items())
    return etc / "asterisk.conf"
