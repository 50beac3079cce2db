using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Portal.Hotlines;
using Eap.Stations.Model;
using Eap.Stations.Problems;
using Xunit;

namespace Eap.Testing;

/// <summary>Makes stations the way the editor does.</summary>
public static class StationMaker
{
    private static int s_number;

    /// <summary>A published station of a union, open on working days from 9 to 17.</summary>
    public static async Task<ContentItem> StationAsync(this SiteData data, string title, string host = "rizhao-donggang", Action<StationPart>? change = null, bool publish = true)
    {
        var result = await data.TryStationAsync(title, host, change, publish);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors));
        return result.Item;
    }

    /// <summary>The same, which may be refused.</summary>
    public static async Task<SaveResult> TryStationAsync(this SiteData data, string title, string? host = "rizhao-donggang", Action<StationPart>? change = null, bool publish = true)
    {
        var organization = host is null ? null : await data.OrganizationNamedAsync(host);
        return await data.Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = await contents.NewAsync(StationContentType.Name, organization?.OrganizationId ?? "");
            var part = new StationPart { Address = { Text = $"例路{Interlocked.Increment(ref s_number)}号" }, Opening = { Weekly = [Open("12345", "09:00", "17:00")] } };
            change?.Invoke(part);
            item.Apply(new TitlePart { Title = title }).Apply(part).Apply(new MarkdownBodyPart { Markdown = "" });
            return publish ? await unit.SaveAndPublishReviewedAsync(item, null) : await contents.SaveDraftAsync(item, null);
        });
    }

    /// <summary>A problem somebody reported; its id.</summary>
    public static Task<string> StationProblemAsync(this SiteData data, ContentItem station, string text = "周三下午没有人") => data.Site.InUnitAsync(unit =>
    {
        var problem = new StationProblem
        {
            ProblemId = unit.Get<Eap.Platform.Ids.IdGenerator>().Next(), StationItemId = station.ContentItemId, OrganizationId = station.OrganizationId, Text = text,
            ReceivedUtc = data.Site.Clock.GetUtcNow().UtcDateTime, DueOn = new DateOnly(2026, 11, 30),
        };
        unit.Db.Add(problem);
        return Task.FromResult(problem.ProblemId);
    });

    /// <summary>A stretch on these days: 12345.</summary>
    public static HotlineHours Open(string days, string from, string to) => new() { Days = [.. days.Select(day => day - '0')], From = from, To = to };

    /// <summary>Its page, from the root.</summary>
    public static string StationAddress(this ContentItem item) => "/" + item.As<AutoroutePart>()!.Path;
}
