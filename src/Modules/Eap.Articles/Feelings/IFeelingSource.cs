namespace Eap.Articles.Feelings;

/// <summary>What a higher module has, beside articles, for a reader's own words. Asked while a page is made that is then kept; it tags the page itself.</summary>
public interface IFeelingSource
{
    /// <summary>All it has, in the order to show it.</summary>
    Task<IReadOnlyList<FeelingExercise>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>Something to do when one feels like this.</summary>
/// <param name="Feeling">A reader's own words, as editors wrote them.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Its address.</param>
/// <param name="Minutes">How long it takes.</param>
public sealed record FeelingExercise(string Feeling, string Title, string Url, int Minutes);
