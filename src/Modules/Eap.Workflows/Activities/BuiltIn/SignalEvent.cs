using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>A signal with a name, raised by other modules: <c>TriggerEventAsync("SignalEvent", { "Signal": "..." }, item)</c>.</summary>
public sealed class SignalEvent(IStringLocalizer<SignalEvent> localizer) : EventActivity(localizer)
{
    /// <inheritdoc />
    public override string Name => nameof(SignalEvent);

    /// <inheritdoc />
    public override string Title => T["收到信号"];

    /// <inheritdoc />
    public override string Category => T["控制"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties => [new("SignalName", T["信号名称"], PropertyKind.Expression) { IsRequired = true }];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.Text("SignalName");

    /// <inheritdoc />
    public override Task<bool> MatchesAsync(ActivityContext context, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(context.Record.Text("SignalName"), context.Input["Signal"]?.ToString(), StringComparison.Ordinal));
}
