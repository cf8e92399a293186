using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

public static partial class RandomMask
{
    // The index of each lane's element in a block of rows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> Index(int row, int column, int width) =>
        new Vector<uint>(((uint)row * (uint)width) + (uint)column) + Vector<uint>.Indices;

    // Which lanes are not padding.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<int> Inside(int column, int width) => Vector.LessThan(Vector<int>.Indices, new Vector<int>(width - column));

    /// <summary>32 random bits for each index.</summary>
    private readonly struct Bits
    {
        // The mixing is C. Wellons' "lowbias32", with a second number made from the key added half-way: with only
        // index ^ key at the start, keys that are close to each other would permute one mask.
        private const uint Multiplier1 = 0x7FEB352D;
        private const uint Multiplier2 = 0x846CA68B;
        private readonly uint _first;
        private readonly uint _second;

        public Bits(uint key)
        {
            _first = key;
            _second = Mix(key ^ 0x9E3779B9, 0);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<uint> Of(Vector<uint> index)
        {
            var h = index ^ new Vector<uint>(_first);
            h ^= Vector.ShiftRightLogical(h, 16);
            h *= new Vector<uint>(Multiplier1);
            h += new Vector<uint>(_second);
            h ^= Vector.ShiftRightLogical(h, 15);
            h *= new Vector<uint>(Multiplier2);
            return h ^ Vector.ShiftRightLogical(h, 16);
        }

        public uint Of(uint index) => Mix(index ^ _first, _second);

        private static uint Mix(uint h, uint between)
        {
            h = ((h ^ (h >> 16)) * Multiplier1) + between;
            h = (h ^ (h >> 15)) * Multiplier2;
            return h ^ (h >> 16);
        }
    }
}
