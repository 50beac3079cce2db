namespace Eap.Applications.Keeping;

/// <summary>A field whose value is kept for a time only.</summary>
/// <param name="Part">Name of its part.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Kind">Its field type.</param>
/// <param name="Days">Whole days after the end.</param>
internal sealed record KeptField(string Part, string Name, string Label, string Kind, int Days);
