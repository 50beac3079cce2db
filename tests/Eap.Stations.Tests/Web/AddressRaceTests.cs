using Eap.Platform.Data;
using Eap.Stations.Model;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Web;

/// <summary>Two stations published with one address at the same moment: one stands there, the others are told at the field whose it is.</summary>
public sealed class AddressRaceTests(EnginesFixture engines) : IClassFixture<EnginesFixture>
{
    private const int Racers = 8;

    [Theory, EachEngine]
    public async Task Publish_OfOneAddressAtTheSameMoment_OneSucceedsAndTheOthersAreTold(DatabaseEngine engine)
    {
        var site = await engines.OnAsync(engine);

        var results = await Task.WhenAll(Enumerable.Range(0, Racers).Select(number => Task.Run(() => site.Data.TryStationAsync($"同址{number}", change: part => part.Address.Text = "例竞赛路1号"))));

        var winner = Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => result != winner), result =>
        {
            var error = Assert.Single(result.Errors);
            Assert.Equal("StationPart.Address", error.Field);
            Assert.Contains("已经是这个地址", error.Message);
        });
        Assert.Equal(1, await site.QueryAsync(db => db.Set<StationIndex>().CountAsync(row => row.Published && row.Address == "例竞赛路1号")));
    }
}
