namespace Eap.Platform.Text;

/// <summary>The arithmetic of Hangul syllables (Unicode 3.12): 11 172 of them follow a formula instead of a table.</summary>
internal static class HangulSyllables
{
    private const int Syllable = 0xAC00;
    private const int Lead = 0x1100;
    private const int Vowel = 0x1161;
    private const int Trail = 0x11A7;
    private const int Vowels = 21;
    private const int Trails = 28;
    private const int Count = 19 * Vowels * Trails;

    public static bool TryDecompose(int point, List<int> into)
    {
        var index = point - Syllable;
        if (index is < 0 or >= Count)
        {
            return false;
        }

        into.Add(Lead + (index / (Vowels * Trails)));
        into.Add(Vowel + (index % (Vowels * Trails) / Trails));
        if (index % Trails > 0)
        {
            into.Add(Trail + (index % Trails));
        }

        return true;
    }

    public static int? Compose(int first, int second)
    {
        if (first is >= Lead and < Lead + 19 && second is >= Vowel and < Vowel + Vowels)
        {
            return Syllable + ((((first - Lead) * Vowels) + second - Vowel) * Trails);
        }

        var open = first is >= Syllable and < Syllable + Count && (first - Syllable) % Trails == 0;
        return open && second is > Trail and < Trail + Trails ? first + second - Trail : null;
    }
}
