namespace Eap.Lectures.Requests.Day;

/// <summary>The sign-in page.</summary>
/// <param name="Title">The lecture.</param>
/// <param name="Host">Who holds it.</param>
/// <param name="When">When; null: no time.</param>
/// <param name="Place">Where.</param>
/// <param name="Closed">Why nobody can sign in now; null while they can.</param>
public sealed record SignInPage(string Title, string Host, string? When, string Place, string? Closed);
