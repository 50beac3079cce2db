using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities;

/// <summary>An event with the one outcome Done: as a start it goes straight on, elsewhere it waits.</summary>
public abstract class EventActivity(IStringLocalizer localizer) : Activity
{
    /// <summary>The localizer of the activity's texts.</summary>
    protected IStringLocalizer T { get; } = localizer;

    /// <inheritdoc />
    public override bool IsEvent => true;

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["发生后"])];

    /// <inheritdoc />
    public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) => Task.FromResult(ActivityResult.Halt());
}
