using Eap.Contents.Fields;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Protection;
using Eap.Experts.Offers;
using Eap.Experts.Profiles;
using Eap.Platform.Ids;
using Eap.Testing;

namespace Eap.Experts.Tests.Web;

/// <summary>Makes experts and offers.</summary>
internal static class ExpertMaker
{
    public static Task<ContentItem> ExpertAsync(this SiteHost site, string name, string service = ServiceTypes.Lecture, string? at = null, string? email = null) => site.InUnitAsync(async unit =>
    {
        var organization = await site.Data.OrganizationNamedAsync(at);
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(ExpertContentType.Name, organization.OrganizationId);
        var part = new ExpertPart { Name = new TextField { Text = name }, ServiceTypes = new MultiTextField { Values = [service] } };
        unit.Get<FieldProtector>().Protect(part.Email, email ?? $"{item.ContentItemId}@example.cn");
        unit.Get<FieldProtector>().Protect(part.Phone, "000-0000-0001");
        return (await contents.SaveAndPublishAsync(item.Apply(part), null)).Item;
    });

    /// <summary>An offer of an hour and a half, a week from now; returns it with the token of its link.</summary>
    public static async Task<(OfferMade Made, string? Token)> OfferAsync(this SiteHost site, ContentItem expert, string? request = null, DateTime? start = null, string? venue = null)
    {
        var begins = start ?? site.Clock.GetUtcNow().UtcDateTime.Date.AddDays(7).AddHours(6);
        var made = await site.InUnitAsync(async unit => await unit.Get<OfferMaking>().MakeAsync(
            new NewOffer
            {
                RequestItemId = request ?? unit.Get<IdGenerator>().Next(), RequestType = "Anything", OrganizationId = expert.OrganizationId, Service = ServiceTypes.Lecture, ExpertItemId = expert.ContentItemId,
                Title = "职工讲座", Host = "例县总工会", Place = "三楼会议室", VenueId = venue, StartUtc = begins, EndUtc = begins.AddMinutes(90),
                ExpiresUtc = site.Clock.GetUtcNow().UtcDateTime.AddDays(2), BaseUrl = "https://site.example.cn",
            },
            TestContext.Current.CancellationToken));
        return (made, made.Offer is null ? null : await TokenAsync(site, expert));
    }

    // The token is in the mail and nowhere else.
    private static async Task<string> TokenAsync(SiteHost site, ContentItem expert)
    {
        await site.TickAsync();
        var mail = site.Mail.Sent.Last(mail => mail.To == $"{expert.ContentItemId}@example.cn" && mail.Body.Contains("/offers/", StringComparison.Ordinal));
        return mail.Body.Split("/offers/")[1].Split('\n')[0].Trim();
    }
}
