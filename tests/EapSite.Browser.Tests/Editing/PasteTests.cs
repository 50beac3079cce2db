using Eap.Platform.Security;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Editing;

/// <summary>What editors bring along: text from Word, from 公众号, and from any page through the real clipboard.</summary>
public sealed class PasteTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Word_MergedCellsAndStyles_BecomeMarkdownWithATable()
    {
        var (_, desk) = await OpenAsync();

        await PasteAsync(desk, """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {mso-style-parent:""; font-family:等线} --></style></head><body lang=ZH-CN><!--StartFragment-->
            <p class=MsoNormal style='text-indent:24.0pt;mso-char-indent-count:2.0'><span style='font-family:仿宋'>　　讲座分到各家，<b style='mso-bidi-font-weight:normal'>今年讲完<o:p></o:p></b></span></p>
            <table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'><tr><td colspan=2><p class=MsoNormal><b>单位</b></p></td><td>场次</td></tr>
            <tr><td rowspan=2>例区</td><td>东片</td><td style='text-align:right'>5</td></tr><tr><td>西片</td><td style='text-align:right'>2</td></tr></table><!--EndFragment--></body></html>
            """);

        var markdown = await desk.MarkdownAsync();
        Assert.StartsWith("讲座分到各家，**今年讲完**", markdown, StringComparison.Ordinal);
        Assert.Contains("| 例区 | 东片 |", markdown, StringComparison.Ordinal);
        Assert.Contains("| 西片 |", markdown, StringComparison.Ordinal);
        Assert.DoesNotMatch("mso|Mso|<|仿宋", markdown);
        await Expect(desk.Text.Locator("table")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WeChat_SectionsAndLazyPictures_BecomeParagraphsAndAPlaceForThePicture()
    {
        var (editor, desk) = await OpenAsync();

        await PasteAsync(desk, """
            <section data-tools="135编辑器" style="box-sizing:border-box"><section style="color:#333"><p style="line-height:2em"><span leaf="">睡不着的时候，</span><strong><span leaf="">先别看表。</span></strong></p>
            <section><img data-src="https://mmbiz.qpic.cn/mmbiz_png/abc/640?wx_fmt=png" src="https://mmbiz.qpic.cn/lazy.gif" data-w="1080"></section><section>第二段</section></section></section>
            """);

        Assert.Equal(["睡不着的时候，**先别看表。**", "〔此处原有图片〕", "第二段"], (await desk.MarkdownAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await Expect(editor.Page.Locator(".md-status")).ToContainTextAsync("图片");
    }

    // The browser's own clipboard and Ctrl+V, as far as a person's hands reach.
    [Fact]
    public async Task Clipboard_CopiedFromAnotherPage_ArrivesAsTextAndTable()
    {
        var (editor, desk) = await OpenAsync();
        var source = await editor.Context.NewPageAsync();
        await source.SetContentAsync("<p>从别处<b>抄来</b>的话</p><table><tr><td>班次</td><td>人数</td></tr><tr><td>夜班</td><td>12</td></tr></table>");
        await source.Keyboard.PressAsync("Control+A");
        await source.Keyboard.PressAsync("Control+C");
        await source.CloseAsync();

        await desk.Text.ClickAsync();
        await editor.Page.Keyboard.PressAsync("Control+V");

        await Expect(desk.Text.Locator("table")).ToContainTextAsync("夜班");
        var markdown = await desk.MarkdownAsync();
        Assert.StartsWith("从别处**抄来**的话", markdown, StringComparison.Ordinal);
        Assert.Matches(@"\| 夜班 \| 12 +\|", markdown);
    }

    private async Task<(Visitor Editor, Desk Desk)> OpenAsync()
    {
        var editor = await VisitAsAsync(await Browser.SiteAsync(), [RoleNames.Editor]);
        return (editor, await Desk.NewArticleAsync(editor, "粘贴"));
    }

    private static Task PasteAsync(Desk desk, string html) => desk.Text.EvaluateAsync("""
        (text, html) => {
          const data = new DataTransfer();
          data.setData('text/html', html);
          data.setData('text/plain', html.replace(/<[^>]*>/g, ''));
          text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, html);
}
