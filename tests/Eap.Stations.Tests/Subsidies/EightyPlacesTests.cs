using Eap.Plans.Allocations;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Stations.Acceptance;
using Eap.Stations.Subsidies;
using Eap.Stations.SubsidyDesk;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Subsidies;

/// <summary>The 80 places under load, on both engines.</summary>
public sealed class EightyPlacesTests(SubsidyYear years) : IClassFixture<SubsidyYear>
{
    private const int Takers = 200;

    [Theory, EachEngine]
    public async Task File_TwoHundredAtOnce_ExactlyEightyHoldAPlaceTheOthersWaitInThePublishedOrder(DatabaseEngine engine)
    {
        var site = await years.OnAsync(engine);
        var host = await site.Data.OrganizationAsync("例集团工会", (await site.Data.OrganizationNamedAsync(null)).Name);
        Assert.Null(await SubsidyYear.PublishAsync(site));

        var ids = await Task.WhenAll(Enumerable.Range(0, Takers).Select(_ => Task.Run(() => SubsidyYear.FileAsync(site, host))));

        var claims = await SubsidyYear.ClaimsAsync(site);
        Assert.Equal(Enumerable.Range(1, Takers).Select(number => (long)number), claims.Select(claim => claim.Number));
        Assert.Equal(Enumerable.Range(1, 80).Select(number => (long)number), claims.Where(claim => claim.State == SubsidyState.Placed).Select(claim => claim.Number));
        Assert.Equal((80, 80), await CountsAsync(site));
        var waiting = (await site.UseAsync<SubsidyReader, SubsidySheet>(reader => reader.ReadAsync(SubsidyYear.Year, default))).Waiting;
        Assert.Equal(Enumerable.Range(81, 120).Select(number => (long)number), waiting.Select(line => line.Claim.Number));
        Assert.Equal(waiting.Select(line => line.Claim.FiledUtc), waiting.Select(line => line.Claim.FiledUtc).Order());

        // Twenty of the eighty leave at once: twenty of those who wait come up, in order, and nobody else moves.
        var leaving = claims.Where(claim => claim.Number is > 10 and <= 30).Select(claim => claim.ApplicationItemId).ToList();
        await Task.WhenAll(leaving.Select(id => Task.Run(() => SubsidyYear.MoveAsync(site, id, AcceptanceMove.Withdraw))));
        var after = await SubsidyYear.ClaimsAsync(site);
        Assert.Equal(Enumerable.Range(1, 10).Concat(Enumerable.Range(31, 70)).Select(number => (long)number), after.Where(claim => claim.HasPlace).Select(claim => claim.Number));
        Assert.Equal((80, 80), await CountsAsync(site));
        Assert.Equal(Takers, ids.Distinct().Count());
    }

    private static Task<(int, int)> CountsAsync(SiteHost site) => site.QueryAsync(async db =>
    {
        var row = await db.Set<Allocation>().AsNoTracking().SingleAsync(found => found.Metric == PlanMetrics.Subsidy && found.Planned == 80);
        return (row.Taken, await db.Set<AllocationUse>().CountAsync(use => use.AllocationId == row.Id && use.IsTaken));
    });
}
