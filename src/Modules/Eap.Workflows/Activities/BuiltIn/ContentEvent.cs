using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>Something happened to a content item; the process is about that item. Orchard Core's events, and one of ours for what is submitted.</summary>
public abstract class ContentEvent(string name, string title, IStringLocalizer<ContentEvent> localizer) : EventActivity(localizer)
{
    /// <inheritdoc />
    public override string Name => name;

    /// <inheritdoc />
    public override string Title => T[title];

    /// <inheritdoc />
    public override string Category => T["内容"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties => [new("ContentTypeFilter", T["内容类型"], PropertyKind.ContentTypes) { Hint = T["不选，就是全部类型"] }];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.List("ContentTypeFilter") is { Count: > 0 } types ? string.Join('、', types) : null;

    /// <inheritdoc />
    public override Task<bool> MatchesAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var types = context.Record.List("ContentTypeFilter");
        return Task.FromResult(types.Count == 0 || (context.Input["ContentType"]?.ToString() is { } type && types.Contains(type)));
    }
}
