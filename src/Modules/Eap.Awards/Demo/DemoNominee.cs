namespace Eap.Awards.Demo;

/// <summary>An invented nominee.</summary>
/// <param name="Category">Code of the title.</param>
/// <param name="Unit">Code of the union that nominates.</param>
/// <param name="Name">The person; null where the unit itself is nominated.</param>
/// <param name="Summary">What for, in a line.</param>
public sealed record DemoNominee(string Category, string Unit, string? Name, string Summary);
