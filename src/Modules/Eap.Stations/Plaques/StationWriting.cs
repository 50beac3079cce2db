using Eap.Contents.Fields;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Titles;
using Eap.Platform.Data;
using Eap.Portal.Hotlines;
using Eap.Stations.Acceptance;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Plaques;

/// <summary>Brings an accepted position into the directory, or up to date there. Inside the decision's transaction.</summary>
public sealed class StationWriting(UnitScope unit, IContentManager contents, TaxonomyDirectory taxonomies, IStringLocalizer<StationWriting> T)
{
    /// <summary>The station, published; or why it could not be, in Chinese.</summary>
    public async Task<(string? StationItemId, string? Problem)> WriteAsync(AcceptanceCase acceptance, AcceptanceFiling filing, StationKind kind, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var known = await KnownAsync(acceptance, cancellationToken) is { } id ? await contents.GetAsync(id, VersionOptions.Latest, cancellationToken) : null;
        // What somebody is still working on is not published by a decision about something else.
        var shown = known is { Published: false } ? await contents.GetAsync(known.ContentItemId, VersionOptions.Published, cancellationToken) : null;
        var item = (shown ?? known)?.Copy() ?? await contents.NewAsync(StationContentType.Name, acceptance.OrganizationId, cancellationToken);
        var services = await ServicesAsync(filing, cancellationToken);
        Write(item, acceptance, filing, kind, services);
        var saved = await contents.SaveAndPublishAsync(item, known?.ContentItemVersionId, cancellationToken);
        if (saved.Succeeded)
        {
            if (shown is not null) await KeepDraftAsync(known!.Copy(), saved.Item.ContentItemVersionId, acceptance, filing, kind, services, cancellationToken);
            return (item.ContentItemId, null);
        }

        var reasons = saved.Conflict is not null ? T["有人刚刚改了阵地页面"].Value : string.Join('；', saved.Errors.Select(error => error.Message.TrimEnd('。')).Concat(saved.Refusals.Select(reason => reason.TrimEnd('。'))));
        return (null, T["阵地不能发布：{0}。什么都没有改，处理好再认定。", reasons]);
    }

    // The draft goes on from what was decided. One that cannot be kept as the newest stands in the history.
    private async Task KeepDraftAsync(ContentItem draft, string versionId, AcceptanceCase acceptance, AcceptanceFiling filing, StationKind kind, TaxonomyField services, CancellationToken cancellationToken)
    {
        Write(draft, acceptance, filing, kind, services);
        await contents.SaveDraftAsync(draft, versionId, cancellationToken);
    }

    private static void Write(ContentItem item, AcceptanceCase acceptance, AcceptanceFiling filing, StationKind kind, TaxonomyField services) =>
        item.Apply(new TitlePart { Title = acceptance.PositionName }).Alter<StationPart>(part => Write(part, filing, kind, services));

    // The unit wrote words; those the directory is searched by are found in them.
    private async Task<TaxonomyField> ServicesAsync(AcceptanceFiling filing, CancellationToken cancellationToken)
    {
        var known = await taxonomies.ByAliasAsync(StationContentType.Services, cancellationToken);
        return new TaxonomyField { TaxonomyContentItemId = known?.Id, TermContentItemIds = [.. (known?.Terms ?? []).Where(term => filing.Services?.Contains(term.Title, StringComparison.Ordinal) == true).Select(term => term.Id)] };
    }

    // The host's own station at that address is the one that was accepted; a unit may have several.
    private async Task<string?> KnownAsync(AcceptanceCase acceptance, CancellationToken cancellationToken) => acceptance.StationItemId
        ?? await unit.Db.Set<StationIndex>().AsNoTracking().Where(row => row.Latest && row.OrganizationId == acceptance.OrganizationId && row.ClosedOn == null && row.AddressKey == acceptance.AddressKey)
            .OrderBy(row => row.Id).Select(row => row.ContentItemId).FirstOrDefaultAsync(cancellationToken);

    private static void Write(StationPart part, AcceptanceFiling filing, StationKind kind, TaxonomyField services)
    {
        (part.Kind, part.Address.Text) = (kind, filing.Address);
        part.Entry.Text = filing.Entry ?? part.Entry.Text;
        part.Phone.Text = filing.StationPhone ?? part.Phone.Text;
        part.Hotline.Text = filing.Hotline ?? part.Hotline.Text;
        // Rebuilding makes no station new.
        if (filing.IsNewBuild || part.BuiltOn.Value is null) part.BuiltOn.Value = filing.BuiltOn ?? part.BuiltOn.Value;
        part.Services = new TaxonomyField { TaxonomyContentItemId = services.TaxonomyContentItemId ?? part.Services.TaxonomyContentItemId, TermContentItemIds = [.. part.Services.TermContentItemIds.Union(services.TermContentItemIds)] };
        if (filing is { Longitude: { } longitude, Latitude: { } latitude })
            part.Place = new StationPlace { Longitude = longitude, Latitude = latitude, System = StationWords.Read<CoordinateSystem>(filing.CoordinateSystem) };
        if (filing.Hours.Count > 0) part.Opening.Weekly = [.. filing.Hours.GroupBy(row => (row.From, row.To)).Select(same => new HotlineHours { Days = [.. same.Select(row => row.Day).Distinct().Order()], From = same.Key.From, To = same.Key.To })];
    }
}
