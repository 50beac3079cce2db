namespace Eap.Contents.Forms;

/// <summary>A field of a type.</summary>
/// <param name="Part">Name under which its part is attached.</param>
/// <param name="Field">Its name.</param>
public readonly record struct FieldPath(string Part, string Field)
{
    /// <summary>Reads <c>Part.Field</c>, or a bare name as a field of <paramref name="part"/>.</summary>
    public static FieldPath Read(string text, string part) => text.Split('.', 2) is [var named, var field] ? new FieldPath(named, field) : new FieldPath(part, text);

    /// <summary>As forms name it.</summary>
    public override string ToString() => $"{Part}.{Field}";
}
