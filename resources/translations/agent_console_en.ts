<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>AnswersPanel</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ArticleView</name>
        <message numerus="yes">
            <source>%n more office(s)</source>
            <translation>
                <numerusform>%n more office</numerusform>
                <numerusform>%n more offices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CitizenCardView</name>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Clock</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <translation>
                <numerusform>%n h</numerusform>
                <numerusform>%n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactHeader</name>
        <message numerus="yes">
            <source>passed on %n time(s), back and forth</source>
            <translation>
                <numerusform>passed on %n time, back and forth</numerusform>
                <numerusform>passed on %n times, back and forth</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>passed on %n time(s)</source>
            <translation>
                <numerusform>passed on %n time</numerusform>
                <numerusform>passed on %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DashboardView</name>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ErasePanel</name>
        <message numerus="yes">
            <source>What was said and written in %n contact(s)</source>
            <translation>
                <numerusform>What was said and written in %n contact</numerusform>
                <numerusform>What was said and written in %n contacts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The titles of %n case(s)</source>
            <translation>
                <numerusform>The titles of %n case</numerusform>
                <numerusform>The titles of %n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s) from the same addresses belong to nobody yet. Link them first, or they stay.</source>
            <translation>
                <numerusform>%n contact from the same addresses belong to nobody yet. Link them first, or they stay.</numerusform>
                <numerusform>%n contacts from the same addresses belong to nobody yet. Link them first, or they stay.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindCitizenPanel</name>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>InboxView</name>
        <message numerus="yes">
            <source>%n contact(s) today.</source>
            <translation>
                <numerusform>%n contact today.</numerusform>
                <numerusform>%n contacts today.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinePanel</name>
        <message numerus="yes">
            <source>%n change(s) wait to be sent.</source>
            <translation>
                <numerusform>%n change waits to be sent.</numerusform>
                <numerusform>%n changes wait to be sent.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LineView</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OfficesPart</name>
        <message numerus="yes">
            <source>%n more office(s)</source>
            <translation>
                <numerusform>%n more office</numerusform>
                <numerusform>%n more offices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message numerus="yes">
            <source>%n person(s) free</source>
            <translation>
                <numerusform>%n person free</numerusform>
                <numerusform>%n people free</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RingingCard</name>
        <message numerus="yes">
            <source>%n citizens have this number</source>
            <translation>
                <numerusform>%n citizen has this number</numerusform>
                <numerusform>%n citizens have this number</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>%n to send</numerusform>
                <numerusform>%n to send</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>Show %n earlier line(s)</source>
            <translation>
                <numerusform>Show %n earlier line</numerusform>
                <numerusform>Show %n earlier lines</numerusform>
            </translation>
        </message>
    </context>
</TS>
