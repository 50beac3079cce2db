using Eap.Lectures.Requests;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Lectures.Tests.Web;

/// <summary>The list of the desk, however many lectures there have been.</summary>
public sealed class LectureDeskListTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private static readonly DateTime First = new(2024, 1, 1, 6, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(LectureStage.NotCounted, "?stage=NotCounted", true)]
    [InlineData(LectureStage.Arranging, "", false)]
    public async Task List_OfMany_IsReadToItsEndPageByPage(LectureStage stage, string filter, bool newestFirst)
    {
        await ManyAsync(stage, 250);
        var centre = await SignInAsync(RoleNames.ServiceCentre);

        var (seen, next, queries) = (new List<string>(), $"/admin/lectures/requests{filter}", new HashSet<int>());
        while (next is not null)
        {
            var page = (await centre.GetPageAsync(next)).ShouldBeOk();
            queries.Add(page.Queries.Count);
            seen.AddRange(page.Texts("tbody a.strong"));
            next = page.Document.QuerySelector(".pagination a[rel=next]")?.GetAttribute("href");
        }

        // Those without a time come first where something is to be done, last where all is over.
        var timed = Enumerable.Range(0, 250).Where(number => number % 5 != 0).Select(number => $"{stage}{number}");
        Assert.Equal(250, seen.Count);
        Assert.Equal(newestFirst ? timed.Reverse() : timed, newestFirst ? seen.Take(200) : seen.TakeLast(200));
        Assert.Single(queries);
        (await centre.GetPageAsync($"/admin/lectures/requests?stage={stage}&after=x-1")).ShouldBeOk();
    }

    private async Task ManyAsync(LectureStage stage, int number)
    {
        var unit = await Data.OrganizationNamedAsync(null);
        await Site.InUnitAsync(work =>
        {
            var ids = work.Get<IdGenerator>();
            work.Db.AddRange(Enumerable.Range(0, number).Select(place => new LectureRequest
            {
                RequestItemId = ids.Next(), OrganizationId = unit.OrganizationId, HostName = "例厂工会", Title = $"{stage}{place}", Stage = stage, Place = "礼堂", SignInToken = ids.Next(),
                // Two share each beginning, every fifth has none.
                StartUtc = place % 5 == 0 ? null : First.AddDays(place / 2), ChangedUtc = First,
            }));
            return Task.CompletedTask;
        });
    }
}
