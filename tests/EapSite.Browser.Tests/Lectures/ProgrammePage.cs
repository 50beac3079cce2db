using EapSite.Browser.Tests.Support;

namespace EapSite.Browser.Tests.Lectures;

/// <summary>The page of the lecture programme, as readers see it.</summary>
internal static class ProgrammePage
{
    /// <summary>The figures beside the targets; the list behind the last one holds as many.</summary>
    public static async Task<IReadOnlyList<string>> FiguresAsync(Visitor reader)
    {
        await reader.GoAsync("/programmes/gongyi-xunjiang");
        var cells = reader.Page.Locator("#targets ~ .table-scroll tbody td");
        var figures = (await cells.AllAsync()).Select(cell => cell.Locator("a").Last);
        var shown = new List<string>();
        foreach (var figure in figures) shown.Add(await figure.InnerTextAsync());
        await reader.GuideAsync("programme", reader.Page.Locator("#targets"), reader.Page.Locator("#targets ~ .table-scroll"));
        await figures.Last().ClickAsync();
        Assert.Equal(shown[^1], $"{await reader.Page.Locator("main tbody tr").CountAsync()}场");
        return shown;
    }
}
