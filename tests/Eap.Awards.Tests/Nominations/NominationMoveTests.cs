using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Awards.Tests.Web;
using Eap.Testing;
using Stage = Eap.Awards.Rules.NominationStage;

namespace Eap.Awards.Tests.Nominations;

/// <summary>The process as it stands on the tables: from anywhere to anywhere, with nothing signed, published or judged.</summary>
public sealed class NominationMoveTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Moves_FromEverywhereToEverywhere_OpenOnlyWhatNeedsNothing()
    {
        AwardSite.At(Site, "2018-11-05 10:00");
        var programme = await ListedNominees.ProgrammeAsync(Site, "例评选各步");
        var id = await ListedNominees.NomineeAsync(Site, programme, "例子各步厂工会");
        var open = await Site.InUnitAsync(async unit =>
        {
            var moves = unit.Get<NominationMoves>();
            var nomination = (await moves.FindAsync(id, TestContext.Current.CancellationToken))!;
            var found = new List<(Stage From, Stage To)>();
            foreach (var from in Enum.GetValues<Stage>())
                foreach (var to in Enum.GetValues<Stage>())
                {
                    nomination.Stage = from;
                    if (await moves.RefuseAsync(nomination, to, TestContext.Current.CancellationToken) is null) found.Add((from, to));
                }

            nomination.Stage = Stage.Listed;
            return found;
        });

        // This programme asks for no opinions and has no panel. It holds its place and nobody asks the unit for days in public; nobody recommended it, put it up, signed for it.
        Assert.Equal([(Stage.Resolved, Stage.UnitPublicity), (Stage.Recommended, Stage.FormalCheck), (Stage.FormalCheck, Stage.Listed), (Stage.Consultation, Stage.Listed), (Stage.Panel, Stage.Listed)], open.Where(move => move.To <= Stage.Announced));
        Assert.Equal([Stage.UnitPublicity, Stage.Recommended], Into(open, Stage.Returned));
        Assert.Equal([Stage.UnitPublicity, Stage.Recommended, Stage.FormalCheck, Stage.Consultation, Stage.Panel, Stage.Listed, Stage.Publicity, Stage.Decided, Stage.Returned], Into(open, Stage.Refused));
        Assert.Equal([Stage.FormalCheck, Stage.Consultation, Stage.Panel], Into(open, Stage.NotChosen));
        Assert.Empty(Into(open, Stage.Declined));
        Assert.Equal([Stage.Resolved, Stage.UnitPublicity, Stage.Recommended, Stage.FormalCheck, Stage.Consultation, Stage.Panel, Stage.Listed, Stage.Publicity, Stage.Decided, Stage.Returned], Into(open, Stage.Withdrawn));
        Assert.Equal([Stage.Announced], Into(open, Stage.Revoked));
    }

    private static IEnumerable<Stage> Into(IEnumerable<(Stage From, Stage To)> moves, Stage to) => moves.Where(move => move.To == to).Select(move => move.From);
}
