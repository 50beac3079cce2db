namespace Eap.Articles.Models;

/// <summary>How long a text takes to read.</summary>
public static class ReadingTime
{
    // A calm pace for tired eyes; quick readers manage 500 to 600 characters.
    private const int CharactersPerMinute = 400;

    /// <summary>Whole minutes, at least 1. A Chinese character counts 1, a Latin word or a number 2; marks and addresses of links hardly matter.</summary>
    public static int Minutes(string? markdown)
    {
        var (weight, inWord) = (0, false);
        foreach (var character in markdown ?? "")
        {
            var isWord = char.IsAsciiLetterOrDigit(character);
            if (isWord && !inWord) weight += 2;
            else if (!isWord && char.IsLetter(character)) weight++;
            inWord = isWord;
        }

        return Math.Max(1, (weight + CharactersPerMinute / 2) / CharactersPerMinute);
    }
}
