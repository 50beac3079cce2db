namespace Eap.Applications.Rules;

/// <summary>
/// A rule an application must keep; the module whose rule it is implements it. Asked on the page where the answers are checked, and again inside the
/// submission's transaction: it only reads.
/// </summary>
public interface IApplicationRule
{
    /// <summary>The form it is about; null: all forms.</summary>
    string? ContentType { get; }

    /// <summary>What it finds; empty when all is well.</summary>
    Task<IReadOnlyList<Finding>> CheckAsync(ApplicationCheck check, CancellationToken cancellationToken);
}
