using Eap.Contents.Management;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Testing;

namespace Eap.Stations.Tests.Acceptance;

/// <summary>Rules a city enters into its plan: the notice names classes and no checks.</summary>
internal static class PlanRules
{
    /// <summary>Checks of a station and of a centre.</summary>
    public static Task EnterChecksAsync(SiteHost site) => ChangeAsync(site, part => part.Standards = [.. part.Standards.Select(standard => standard with
    {
        Tiers = [.. standard.Tiers.Select(tier => tier.Code switch
        {
            "Station" => tier with { Checks = [new StandardCheck("S1", "有独立的咨询室", "现场看"), new StandardCheck("S2", "有值班表", "现场看")] },
            "Centre" => tier with { Checks = [new StandardCheck("C1", "有三间以上的房间", "现场看")] },
            _ => tier,
        })],
    })]);

    /// <summary>Publishes the plan in force in a new version; its version.</summary>
    public static Task<string> ChangeAsync(SiteHost site, Action<PlanPart> change, int year = 2026) => site.InUnitAsync(async unit =>
    {
        var plan = (await unit.Get<PlanDirectory>().ForYearAsync(year))!;
        var contents = unit.Get<IContentManager>();
        var item = (await contents.GetAsync(plan.ContentItemId, VersionOptions.Latest))!.Copy();
        item.Alter(change);
        return await PublishAsync(contents, item, item.ContentItemVersionId);
    });

    /// <summary>A plan of another year with the rules of this one.</summary>
    public static Task<string> CopyAsync(SiteHost site, int to, Action<PlanPart> change) => site.InUnitAsync(async unit =>
    {
        var plan = (await unit.Get<PlanDirectory>().ForYearAsync(to))!;
        var contents = unit.Get<IContentManager>();
        var item = (await contents.GetAsync(plan.ContentItemId, VersionOptions.Latest))!;
        var copy = await contents.NewAsync(item.ContentType, item.OrganizationId);
        foreach (var part in item.Copy().Content) if (part.Value is { } value && part.Key != "AutoroutePart") copy.Content[part.Key] = value.DeepClone();
        copy.Alter<PlanPart>(part => { (part.FromYear, part.ToYear) = (to, to); change(part); });
        return await PublishAsync(contents, copy, null);
    });

    private static async Task<string> PublishAsync(IContentManager contents, Eap.Contents.Model.ContentItem item, string? follows)
    {
        var saved = await contents.SaveAndPublishAsync(item, follows);
        Assert.True(saved.Succeeded, string.Join('；', saved.Errors.Select(error => error.Message).Concat(saved.Refusals)));
        return saved.Item.ContentItemVersionId;
    }
}
