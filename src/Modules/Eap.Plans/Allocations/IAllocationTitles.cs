namespace Eap.Plans.Allocations;

/// <summary>Names allocations that no plan lists: a module that gives places of its own registers one, so that people never read a code.</summary>
public interface IAllocationTitles
{
    /// <summary>What these are called; a metric that is not the module's is left out. Always the same number of queries.</summary>
    /// <param name="metrics">The metrics.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyDictionary<string, string>> OfAsync(IReadOnlyCollection<string> metrics, CancellationToken cancellationToken);
}
