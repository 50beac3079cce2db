using System.Text.Json.Nodes;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Workflows.Activities;

namespace Eap.Workflows.Tests.Engine;

/// <summary>The rules of the tests' own type: a story may be told once the rules allow it.</summary>
public sealed class StoryProcess : IStatusProcess
{
    public static bool Allows { get; set; }

    public string ContentType => "Story";

    public IReadOnlyList<Outcome> States => [new("Told", "已讲")];

    public Task<string?> MoveAsync(UnitScope unit, ContentItem item, string status, JsonObject input, CancellationToken cancellationToken) =>
        Task.FromResult(Allows ? null : "还没有到讲的时候（第三条）。");
}
