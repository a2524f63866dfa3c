/** What programs put on the clipboard, shortened; their attributes and comments are as they write them. */

export const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;font-family:"Calibri",sans-serif;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1>The first circle<o:p></o:p></h1>
<p class=MsoNormal><span style='mso-ansi-language:EN-GB'>We met in <b>a room</b> with <i>seven</i> chairs.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Check-in<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span><span
style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>One word each<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span></span><![endif]>Questions<o:p></o:p></p>
<p class=MsoNormal>Then:<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span><span
style='mso-list:Ignore'>1.<span>&nbsp; </span></span></span><![endif]>Wait<o:p></o:p></p>
<p class=MsoNormal><img width=96 height=96 src="file:///C:/image001.png" v:shapes="Picture_x0020_1"><o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Who<o:p></o:p></p></td><td><p class=MsoNormal>What<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><a href="https://example.org/als">A link</a> and <a href="javascript:alert(1)">another</a>.<o:p></o:p></p>
<!--EndFragment--></body></html>`

export const fromGoogleDocs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0b8a4c1e-7fff-6f3c-1d5a-2f6c0f1f1c2a">
<h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-weight:400;">Silence</span></h2>
<p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;font-style:normal;">I waited </span><span style="font-size:11pt;font-weight:700;font-style:normal;">a whole minute</span><span style="font-size:11pt;font-weight:400;font-style:italic;"> and more.</span></p>
<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">One</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>Under one</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`

export const fromMarkdown = `# A round

We *listened*, and **nobody** advised.

- open questions
- [a source](https://example.org/als)

> Silence is a tool.`

export const hostile = `<p>Kept.</p><script>window.wasRun = true</script><img src=x onerror="window.wasRun = true"><iframe srcdoc="<script>parent.wasRun = true</script>"></iframe>
<p style="position:fixed" onclick="window.wasRun = true"><a href="javascript:window.wasRun = true">Words</a> <a href="  data:text/html,x">more</a></p>
<mark data-claim="not-an-id" data-criterion="C1">Not claimed</mark>${'<div>'.repeat(5000)}Deep.${'</div>'.repeat(5000)}<p>Un<b>closed`
