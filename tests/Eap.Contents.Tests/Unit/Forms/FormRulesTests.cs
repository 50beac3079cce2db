using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Contents.Model;

namespace Eap.Contents.Tests.Unit.Forms;

public sealed class FormRulesTests
{
    private static readonly ContentTypeDefinition Lecture = Type(
        Field("Platform", "TextField", new ShowWhen { Field = "Online", Values = ["true"] }),
        Field("Room", "TextField", new ShowWhen { Field = "Platform", Operator = ShowOperator.OneOf, Values = ["直播间", "会议"] }),
        Field("Online", "BooleanField"),
        Field("Groups", "MultiTextField"),
        Field("Women", "NumericField", new ShowWhen { Field = "Groups", Operator = ShowOperator.Contains, Values = ["女职工"] }),
        Field("Remark", "TextField", new ShowWhen { Field = "Women", Operator = ShowOperator.NotEmpty }));

    [Theory]
    [InlineData("""{"Online":{"Value":false}}""", "Platform Room Women Remark")]
    [InlineData("""{"Online":{"Value":true}}""", "Room Women Remark")]
    [InlineData("""{"Online":{"Value":true},"Platform":{"Text":"会议"}}""", "Women Remark")]
    [InlineData("""{"Online":{"Value":false},"Platform":{"Text":"会议"}}""", "Platform Room Women Remark")]
    [InlineData("""{"Groups":{"Values":["一线","女职工"]}}""", "Platform Room Remark")]
    [InlineData("""{"Groups":{"Values":["女职工家属"]},"Women":{"Value":3}}""", "Platform Room Women Remark")]
    [InlineData("""{"Groups":{"Values":["女职工"]},"Women":{"Value":0}}""", "Platform Room")]
    [InlineData("""{"Online":"乱写","Groups":[1]}""", "Platform Room Women Remark")]
    public void Hidden_FollowsTheAnswersThroughTheChain(string answers, string hidden) =>
        Assert.Equal(hidden.Split(' ').Order(), FormRules.Of(Lecture).Hidden(Item(answers)).Select(path => path.Field).Order());

    [Fact]
    public void Clear_TakesAnswersOutThatAreNoLongerAsked_AndNoOthers()
    {
        var item = Item("""{"Online":{"Value":false},"Platform":{"Text":"会议"},"Room":{"Text":"301"},"Groups":{"Values":["女职工"]},"Women":{"Value":3},"Unknown":{"Text":"留着"}}""");

        FormRules.Of(Lecture).Clear(item);

        Assert.Equal(["Online", "Groups", "Women", "Unknown"], item.Content["Lecture"]!.AsObject().Select(field => field.Key));
    }

    [Fact]
    public void Fields_StandAfterThoseTheyDependOn() =>
        Assert.Equal(["Online", "Groups", "Platform", "Women", "Room", "Remark"], FormRules.Of(Lecture).Fields.Select(field => field.Field.Name));

    [Fact]
    public void Problems_OfACircle_NameItAndTheRulesStillEnd()
    {
        var type = Type(Field("A", "TextField", new ShowWhen { Field = "B", Values = ["1"] }), Field("B", "TextField", new ShowWhen { Field = "A", Values = ["1"] }), Field("C", "TextField", new ShowWhen { Field = "Gone", Values = ["1"] }));

        var problems = FormCheck.Problems(type);

        Assert.Equal(["A", "B", "C"], problems.Select(problem => problem.Field.Field));
        Assert.Contains("圈", problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(2, FormRules.Of(type).Hidden(Item("{}")).Count);
        Assert.Empty(FormCheck.Problems(Lecture));
    }

    [Fact]
    public void Access_LockedFieldBehindAnOpenOne_OpensWithIt()
    {
        var only = new FieldAccess((_, field) => field == "Online" ? FieldAccessLevel.Editable : FieldAccessLevel.Locked);

        var yes = FormAccess.Of(Lecture, Item("""{"Online":{"Value":true}}"""), only);
        var no = FormAccess.Of(Lecture, Item("{}"), only);

        Assert.Equal((FieldAccessLevel.Editable, FieldAccessLevel.Locked), (yes.Of("Lecture", "Platform"), yes.Of("Lecture", "Groups")));
        Assert.Equal(FieldAccessLevel.Hidden, no.Of("Lecture", "Platform"));
        Assert.Equal(FieldAccessLevel.Hidden, FormAccess.Of(Lecture, Item("""{"Online":{"Value":true}}"""), new FieldAccess((_, _) => FieldAccessLevel.Hidden)).Of("Lecture", "Platform"));
    }

    private static ContentTypeDefinition Type(params ContentPartFieldDefinition[] fields) => new() { Name = "Lecture", DisplayName = "讲座申请", Parts = [new ContentTypePartDefinition { Name = "Lecture", PartName = "Lecture", Fields = fields }] };

    private static ContentPartFieldDefinition Field(string name, string kind, ShowWhen? when = null) =>
        new() { Name = name, FieldName = kind, Settings = new JsonObject { [nameof(FormFieldSettings)] = JsonSerializer.SerializeToNode(new FormFieldSettings { ShowWhen = when }, ContentJson.Options) } };

    private static ContentItem Item(string answers) => new() { ContentType = "Lecture", Data = $$"""{"Lecture":{{answers}}}""" };
}
