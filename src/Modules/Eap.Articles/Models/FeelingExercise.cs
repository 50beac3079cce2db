namespace Eap.Articles.Models;

/// <summary>Something to do when one feels like this.</summary>
/// <param name="Feeling">A reader's own words, as editors wrote them.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Its address.</param>
/// <param name="Minutes">How long it takes.</param>
public sealed record FeelingExercise(string Feeling, string Title, string Url, int Minutes);
