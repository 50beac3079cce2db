using System.Text.Json.Nodes;
using Eap.Workflows.Activities;
using Eap.Workflows.Admin.Editing;
using Eap.Workflows.Types;

namespace Eap.Workflows.Tests.Unit;

public sealed class PropertyFormTests
{
    [Theory]
    [InlineData(PropertyKind.Text, "\"a\"", "b", "\"b\"")]
    [InlineData(PropertyKind.Text, "\"a\"", "", null)]
    [InlineData(PropertyKind.Number, "3", "5", "5")]
    [InlineData(PropertyKind.Number, null, "soon", "\"soon\"")]
    [InlineData(PropertyKind.Flag, null, "true", "true")]
    [InlineData(PropertyKind.List, "[\"a\"]", "a\r\n\r\n b ", "[\"a\",\"b\"]")]
    [InlineData(PropertyKind.Expression, """{"Expression":"1","Syntax":"Liquid"}""", "2", """{"Expression":"2","Syntax":"Liquid"}""")]
    [InlineData(PropertyKind.Outcomes, """[{"Name":"Passed","Label":"过","Color":"green"}]""", "Passed 通过\nReturned 退回 *", """[{"Name":"Passed","Label":"通过","Color":"green","CommentRequired":false},{"Name":"Returned","Label":"退回","CommentRequired":true}]""")]
    public void Store_WhatWasTyped_IsWrittenInTheKindsForm(PropertyKind kind, string? before, string typed, string? after)
    {
        var record = Record(before);

        PropertyForm.Store(record.Properties, record, Property(kind), [typed]);

        Assert.True(JsonNode.DeepEquals(after is null ? null : JsonNode.Parse(after), record.Properties["P"]), record.Properties.ToJsonString());
    }

    [Theory]
    [InlineData(PropertyKind.Text, null)]
    [InlineData(PropertyKind.Number, "\"7\"")]
    [InlineData(PropertyKind.Flag, null)]
    [InlineData(PropertyKind.Flag, "\"true\"")]
    [InlineData(PropertyKind.List, "\"one\"")]
    [InlineData(PropertyKind.ContentTypes, "[\"B\",\"A\"]")]
    [InlineData(PropertyKind.Expression, "\"plain\"")]
    [InlineData(PropertyKind.Outcomes, """[{"Name":"A","Label":"甲"}]""")]
    public void Store_WhatWasShown_LeavesTheJsonAsItCame(PropertyKind kind, string? before)
    {
        var record = Record(before);
        var asItCame = record.Properties.ToJsonString();

        PropertyForm.Store(record.Properties, record, Property(kind), PropertyForm.Show(record, Property(kind)));

        Assert.Equal(asItCame, record.Properties.ToJsonString());
    }

    private static ActivityProperty Property(PropertyKind kind) => new("P", "P", kind);

    private static ActivityRecord Record(string? value) =>
        new() { ActivityId = "a", Name = "A", Properties = value is null ? [] : new JsonObject { ["P"] = JsonNode.Parse(value) } };
}
