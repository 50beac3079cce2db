using System.Text.Json.Nodes;
using Eap.Workflows.Admin.Editing;
using Eap.Workflows.Tests.Engine;

namespace Eap.Workflows.Tests.Unit;

public sealed class WorkflowDraftTests
{
    [Fact]
    public void Insert_BehindAnOutcome_ThreadsWhatCameThereBehindIt()
    {
        var draft = Draft(Chain());

        var id = draft.Insert("s", "Done", "Fork");

        Assert.Equal([("s", "Done", id), (id, "True", "a"), ("a", "Done", "b")], Links(draft));
    }

    [Fact]
    public void Remove_InTheMiddle_JoinsBothEnds()
    {
        var draft = Draft(Chain());

        draft.Remove("a");

        Assert.Equal([("s", "Done", "b")], Links(draft));
        Assert.Null(draft.Type.Find("a"));
    }

    [Fact]
    public void Move_ToTheEnd_KeepsTheOthersTogether()
    {
        var draft = Draft(Chain());

        draft.Move("a", "b", "Done");

        Assert.Equal([("s", "Done", "b"), ("b", "Done", "a")], Links(draft));
    }

    [Fact]
    public void Link_ToTheEnd_TakesTheConnectionOut()
    {
        var draft = Draft(Chain());

        draft.Link("a", "Done", null);

        Assert.Equal([("s", "Done", "a")], Links(draft));
    }

    [Fact]
    public void Insert_DecisionBetweenTwoSteps_BeginsWithTwoOutcomesAndLosesNothing()
    {
        var draft = Draft(Chain());

        var id = draft.Insert("s", "Done", "Decide");

        Assert.Equal("a", draft.Type.Next(id, "Passed"));
    }

    [Fact]
    public void Add_AfterARemoval_TakesNoIdThatIsInUse()
    {
        var draft = Draft(Chain());
        var (first, second) = (draft.Add("Do", isStart: false), draft.Add("Do", isStart: false));
        draft.Remove(first);

        Assert.DoesNotContain(draft.Add("Do", isStart: false), new[] { second, "s", "a", "b" });
    }

    [Fact]
    public void Change_OneStep_LeavesEveryOtherMemberAsItCame()
    {
        var json = Chain().Build();
        json["Ours"] = JsonNode.Parse("""{"Kept":[1.0,1e2,null]}""");
        json["Activities"]![1]!["Color"] = "red";
        var draft = new WorkflowDraft((JsonObject)json.DeepClone(), PlainActivity.Catalog);

        draft.Change("b", properties => properties["Text"] = "改");

        json["Activities"]![2]!["Properties"]!["Text"] = "改";
        Assert.True(JsonNode.DeepEquals(json, draft.Json));
    }

    private static Flow Chain() => new Flow("chain").Start("s", "Begin").Then("a", "Do").Then("b", "Do").Go("s", "a").Go("a", "b");

    private static WorkflowDraft Draft(Flow flow) => new(flow.Build(), PlainActivity.Catalog);

    private static IEnumerable<(string, string, string)> Links(WorkflowDraft draft) =>
        draft.Type.Transitions.Select(link => (link.SourceActivityId, link.SourceOutcomeName, link.DestinationActivityId)).OrderBy(link => link.SourceActivityId == "s" ? 0 : 1).ThenBy(link => link.SourceActivityId == "a" ? 1 : 0);
}
