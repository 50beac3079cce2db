namespace Eap.SelfChecks.Rules;

/// <summary>Shows a number so that whoever wrote it knows it again, and nobody else can ring it.</summary>
public static class PhoneMask
{
    private const int Start = 3;
    private const int End = 4;

    /// <summary>The first three digits and the last four; of a short number the last two. What is between digits stays.</summary>
    public static string Of(string phone)
    {
        var digits = phone.Count(char.IsAsciiDigit);
        var (start, end) = digits > Start + End ? (Start, digits - End) : (0, digits - 2);
        var at = 0;
        return string.Concat(phone.Select(letter => char.IsAsciiDigit(letter) && at++ is var place && place >= start && place < end ? '•' : letter));
    }
}
