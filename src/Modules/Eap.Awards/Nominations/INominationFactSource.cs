using Eap.Awards.Rules;
using Eap.Platform.Data;

namespace Eap.Awards.Nominations;

/// <summary>Adds to what the process decides by; judging, publicity and naming implement it, each for what it keeps. What nobody adds counts as not done.</summary>
public interface INominationFactSource
{
    /// <summary>The facts with its own added, read in the caller's transaction.</summary>
    Task<NominationFacts> AddAsync(UnitScope unit, Nomination nomination, NominationFacts facts, CancellationToken cancellationToken);
}
