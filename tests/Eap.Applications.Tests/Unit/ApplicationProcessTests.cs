using Eap.Applications.Process;
using static Eap.Applications.Process.ApplicationStatus;

namespace Eap.Applications.Tests.Unit;

public sealed class ApplicationProcessTests
{
    private static readonly ApplicationStatus[] All = Enum.GetValues<ApplicationStatus>();

    [Fact]
    public void Process_AnyWalk_KeepsWhatMustNeverHappenImpossible()
    {
        var random = new Random(20260917);
        var reached = new HashSet<ApplicationStatus>();
        for (var walk = 0; walk < 5000; walk++)
        {
            var path = new List<ApplicationStatus> { Draft };
            for (var step = 0; step < 12; step++)
            {
                var wanted = All[random.Next(All.Length)];
                if (ApplicationProcess.Refuse(path[^1], wanted) is null) path.Add(wanted);
            }

            Holds(path);
            reached.UnionWith(path);
        }

        // The walks have been everywhere: what was not found does not exist.
        Assert.Equal(All, reached.Order());
    }

    [Fact]
    public void Refuse_EveryPair_AgreesWithAllowsAndSaysWhy()
    {
        foreach (var from in All)
            foreach (var to in All)
            {
                Assert.Equal(ApplicationProcess.Allows(from, to), ApplicationProcess.Refuse(from, to) is null);
                if (ApplicationProcess.Refuse(from, to) is { } words) Assert.Contains("不能", words);
            }
    }

    [Fact]
    public void MayEdit_OnlyDraftAndReturned_AndNothingFollowsTheEnd()
    {
        Assert.Equal([Draft, Returned], All.Where(ApplicationProcess.MayEdit));
        Assert.Equal([Rejected, Withdrawn, Completed], All.Where(ApplicationProcess.IsOver));
        Assert.DoesNotContain(All, status => ApplicationProcess.IsOver(status) && All.Any(to => ApplicationProcess.Allows(status, to)));
    }

    private static void Holds(List<ApplicationStatus> path)
    {
        // Nothing is decided that was not handed in, and every decision follows a handing in after the last return.
        foreach (var (status, place) in path.Select((status, place) => (status, place)))
        {
            if (status is Accepted or Queued or Rejected or Completed) Assert.Contains(Submitted, path.Take(place));
            if (status == Accepted) Assert.True(path[place - 1] is Submitted or Queued);
            // What was asked back is answered before anything is granted.
            if (status is Accepted or Queued or Completed) Assert.True(path.LastIndexOf(Submitted, place) > path.LastIndexOf(Returned, place), string.Join(" > ", path));
            // Once handed in, the answers change in a return only.
            if (place > 0 && ApplicationProcess.MayEdit(path[place - 1]) && status is not (Submitted or Rejected or Withdrawn)) Assert.Fail($"{status} out of {path[place - 1]}");
            if (status == Completed) Assert.Equal(Accepted, path[place - 1]);
            if (status == Draft) Assert.Equal(0, place);
            if (place > 0) Assert.False(path[place - 1] is Rejected or Withdrawn or Completed, $"{status} after {path[place - 1]}");
        }
    }
}
