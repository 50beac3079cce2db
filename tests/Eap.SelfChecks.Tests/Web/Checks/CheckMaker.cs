using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Eap.SelfChecks.Checks;
using Eap.SelfChecks.Rules;
using Eap.SelfChecks.Tests.Unit.Checks;
using Eap.Testing;

namespace Eap.SelfChecks.Tests.Web.Checks;

/// <summary>Makes scales on placeholder wording.</summary>
internal static class CheckMaker
{
    public static async Task<ContentItem> CheckAsync(this SiteData data, string title, string code = "GAD-7")
    {
        var result = await data.TryCheckAsync(title, code);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors));
        return result.Item;
    }

    public static async Task<SaveResult> TryCheckAsync(this SiteData data, string title, string code, Func<Scale, Scale>? change = null)
    {
        var (organization, scale) = (await data.OrganizationNamedAsync(null), PublishedTable.Of(code).Scale());
        return await data.Site.InUnitAsync(async unit =>
        {
            var item = await unit.Get<IContentManager>().NewAsync(CheckTypes.Scale, organization.OrganizationId);
            item.Apply(new TitlePart { Title = title }).Apply(new ScalePart { Scale = change?.Invoke(scale) ?? scale });
            return await unit.SaveAndPublishReviewedAsync(item, null);
        });
    }
}
