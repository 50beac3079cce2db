using Eap.Contents.Display;
using Eap.Portal.Help;
using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Checks;

/// <summary>The page of a check. Quiet: which step somebody follows from a result tells the result.</summary>
public sealed record CheckPage : IDescribedPage, IQuietPage
{
    /// <summary>Title, words, length.</summary>
    public required CheckSummary Head { get; init; }

    /// <summary>Questions and results; null as long as it must not be offered (an editor's preview of what waits for its wording).</summary>
    public required Scale? Scale { get; init; }

    /// <summary>What the script needs, as JSON: numbers only, no words.</summary>
    public required string Numbers { get; init; }

    /// <summary>Numbers to call.</summary>
    public required HelpCard Help { get; init; }

    /// <summary>The one to call now.</summary>
    public required HelpBarModel Bar { get; init; }

    /// <inheritdoc />
    public string? Description => Head.About;
}
