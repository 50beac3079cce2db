using Eap.Platform.Data;

namespace Eap.Workflows.Review;

/// <summary>Told of every decision, in its transaction, once it stands; the module whose record it goes into implements it.</summary>
public interface IReviewHandler
{
    /// <summary>The task was decided: its outcome, comment, decider and version are set.</summary>
    Task DecidedAsync(UnitScope unit, ReviewTask task, CancellationToken cancellationToken);
}
