using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Workflows.Expressions;
using Eap.Workflows.Types;

namespace Eap.Workflows.Activities;

/// <summary>What an activity sees while it runs: the step's transaction, its own settings, the instance's values, the item the process is about.</summary>
public sealed class ActivityContext(UnitScope unit, WorkflowType type, ActivityRecord record, ProcessValues values)
{
    private ContentItem? _item;

    /// <summary>The transaction of this step.</summary>
    public UnitScope Unit { get; } = unit;

    /// <summary>The type, in the version the instance runs on.</summary>
    public WorkflowType Type { get; } = type;

    /// <summary>The activity as set up in the type.</summary>
    public ActivityRecord Record { get; } = record;

    /// <summary>The instance's own values; what is changed here is stored with the step.</summary>
    public ProcessValues Values { get; } = values;

    /// <summary>What the event that started or resumed the instance brought.</summary>
    public JsonObject Input => Values.Input;

    /// <summary>The newest version of the item the process is about; null when it is about none, or it was removed.</summary>
    public async Task<ContentItem?> ItemAsync(CancellationToken cancellationToken) =>
        _item ??= Values.CorrelationId is { } id ? await Unit.Get<IContentManager>().GetAsync(id, VersionOptions.Latest, cancellationToken) : null;

    /// <summary>The value of an expression over the item, the input and the properties.</summary>
    /// <exception cref="ExpressionException">It cannot be read or worked out.</exception>
    public async Task<JsonNode?> EvaluateAsync(string expression, CancellationToken cancellationToken)
    {
        var item = await ItemAsync(cancellationToken);
        return Expression.Parse(expression).Evaluate(new ExpressionScope(item is null ? null : ContentItemJson.Write(item, null), Values.Input, Values.Properties));
    }
}
