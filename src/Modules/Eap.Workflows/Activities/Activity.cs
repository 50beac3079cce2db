using Eap.Workflows.Types;

namespace Eap.Workflows.Activities;

/// <summary>
/// A kind of step. One class per kind, registered with <c>services.AddActivity&lt;T&gt;()</c>; it may take services of the step's scope. It is either an
/// event (<see cref="IsEvent"/>: may start a process and is waited for) or does its work at once.
/// </summary>
public abstract class Activity
{
    /// <summary>Its name in the JSON.</summary>
    public abstract string Name { get; }

    /// <summary>For people, in Chinese.</summary>
    public abstract string Title { get; }

    /// <summary>The heading it stands under when one is chosen.</summary>
    public abstract string Category { get; }

    /// <summary>True: something that happens outside. Reached inside a run it waits; as the start it begins the process.</summary>
    public virtual bool IsEvent => false;

    /// <summary>What can be set.</summary>
    public virtual IReadOnlyList<ActivityProperty> Properties => [];

    /// <summary>The ways out, which may depend on what was set.</summary>
    public abstract IReadOnlyList<Outcome> Outcomes(ActivityRecord record);

    /// <summary>What is wrong with the settings, in Chinese; required properties are looked at already.</summary>
    public virtual IEnumerable<string> Check(ActivityRecord record) => [];

    /// <summary>What it does here, in one line for the outline; null says no more than the title.</summary>
    public virtual string? Describe(ActivityRecord record) => null;

    /// <summary>Events only: does this happening concern an activity set up like this?</summary>
    public virtual Task<bool> MatchesAsync(ActivityContext context, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>Does its work inside the step's transaction. What it throws rolls the step back; it is tried again later, then given to a person.</summary>
    public abstract Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken);

    /// <summary>What it waited for has happened; <see cref="ActivityContext.Input"/> says what.</summary>
    public virtual Task<ActivityResult> ResumeAsync(ActivityContext context, CancellationToken cancellationToken) => Task.FromResult(ActivityResult.Go());

    /// <summary>The instance ended or was stopped while this activity waited: takes back what it left behind (tasks, timers).</summary>
    public virtual Task CancelAsync(ActivityContext context, CancellationToken cancellationToken) => Task.CompletedTask;
}
