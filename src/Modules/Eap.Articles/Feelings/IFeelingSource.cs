using Eap.Articles.Models;

namespace Eap.Articles.Feelings;

/// <summary>What a higher module has, beside articles, for a reader's own words. Asked while a page is made that is then kept; it tags the page itself.</summary>
public interface IFeelingSource
{
    /// <summary>All it has, in the order to show it.</summary>
    Task<IReadOnlyList<FeelingExercise>> ListAsync(CancellationToken cancellationToken);
}
