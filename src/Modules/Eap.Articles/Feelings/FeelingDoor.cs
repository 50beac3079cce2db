using Eap.Articles.Models;

namespace Eap.Articles.Feelings;

/// <summary>A reader's own words, and what there is for them.</summary>
/// <param name="Words">The words.</param>
/// <param name="Articles">How many articles answer to them.</param>
/// <param name="Exercises">What one can do at once.</param>
public sealed record FeelingDoor(string Words, int Articles, IReadOnlyList<FeelingExercise> Exercises)
{
    /// <summary>Where it leads: to the articles, which name the exercises too; with none straight to the exercise.</summary>
    public string Url => Articles == 0 && Exercises.Count > 0 ? Exercises[0].Url : new ArticleFilter(Feeling: Words).Url();
}
