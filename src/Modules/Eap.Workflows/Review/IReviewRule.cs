using Eap.Platform.Data;

namespace Eap.Workflows.Review;

/// <summary>A further rule a decision must keep; the module whose rule it is implements it.</summary>
public interface IReviewRule
{
    /// <summary>Why this outcome may not be chosen now, in Chinese; null when it may.</summary>
    Task<string?> RefuseAsync(UnitScope unit, ReviewTask task, string outcome, CancellationToken cancellationToken);
}
