using Eap.Awards.Rules;

namespace Eap.Awards.Tests.Unit;

/// <summary>Whatever order people do things in, none of the impossible transitions of 1.5 is reached.</summary>
public sealed class NominationWalkTests
{
    [Fact]
    public void RandomWalks_ReachNothingImpossible_AndDoReachTheEnd()
    {
        var reached = new Dictionary<NominationStage, int>();
        var refused = 0;
        for (var seed = 0; seed < 600; seed++)
        {
            var world = new AwardWorld(seed);
            world.Run(1500);
            refused += world.Refused;
            foreach (var stage in world.Cases.SelectMany(one => one.Trace)) reached[stage] = reached.GetValueOrDefault(stage) + 1;
            Assert.All(world.Cases, one => HoldsItsPath(one, world.Path));
        }

        // A walk that never gets anywhere proves nothing.
        Assert.True(reached.GetValueOrDefault(NominationStage.Announced) > 50, string.Join(", ", reached));
        Assert.Subset(reached.Keys.ToHashSet(), new HashSet<NominationStage> { NominationStage.Revoked, NominationStage.Declined, NominationStage.Refused, NominationStage.Withdrawn, NominationStage.NotChosen, NominationStage.Returned });
        Assert.True(refused > 10_000);
    }

    // Each step of the way is there, in its order, since it was last given back.
    private static void HoldsItsPath(AwardWorld.Case one, NominationPath asked)
    {
        var path = asked.Stages.ToList();
        var at = NominationStage.Draft;
        foreach (var stage in one.Trace)
        {
            if (stage <= NominationStage.Announced) Assert.True(at == NominationStage.Returned ? stage == NominationStage.UnitPublicity : path.IndexOf(stage) == path.IndexOf(at) + 1, $"{at} -> {stage}");
            else Assert.True(at < NominationStage.Announced || at == NominationStage.Returned || (at, stage) == (NominationStage.Announced, NominationStage.Revoked), $"{at} -> {stage}");
            at = stage;
        }
    }
}
