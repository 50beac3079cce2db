using Eap.Contents.Model;
using Eap.Experts.Offers;
using Eap.Experts.Profiles;
using Eap.Platform.Ids;
using Eap.Testing;

namespace Eap.Experts.Tests.Web;

/// <summary>Makes offers.</summary>
internal static class OfferMaker
{
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
